package org.liangcai.station.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** What a reader gets for an address that does not exist, or that the account may not open: the two look alike. */
@AnonymousAllowed
@Prototype
public class NotFoundView extends StationPage implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        Anchor start = new Anchor(".", getTranslation("common.toStart"));
        start.addClassNames("button", "primary");
        head(new LanguageSwitch());
        content(heading(getTranslation("common.notFoundTitle")), new Paragraph(getTranslation("common.notFoundText")));
        actions(start);
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("common.notFoundTitle") + " · " + getTranslation("common.product");
    }
}
