package org.liangcai.station.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.liangcai.assessment.api.StorageFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a reader gets when a page could not be made. While the database is away the page asks again by itself; anything else has an
 * incident number under which it stands in the log.
 */
@AnonymousAllowed
@Prototype
public class FaultView extends StationPage implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final Logger LOG = LoggerFactory.getLogger(FaultView.class);
    private static final int MILLISECONDS_BEFORE_ASKING_AGAIN = 5000;

    private String title = "";

    @Override
    public String getPageTitle() {
        return title;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        head(new LanguageSwitch());
        return StorageFault.in(parameter.getException()) ? away(event, parameter) : fault(event, parameter);
    }

    private int away(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        LOG.warn(
                "The database is away: {}: {}",
                event.getLocation().getPath(),
                parameter.getException().toString());
        title = getTranslation("fault.awayTitle");
        content(heading(title), new Paragraph(getTranslation("fault.awayText")));
        actions(again(event));
        getElement().executeJs("setTimeout(() => window.location.reload(), $0)", MILLISECONDS_BEFORE_ASKING_AGAIN);
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    private int fault(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: {}", incident, event.getLocation().getPath(), parameter.getException());
        title = getTranslation("fault.title");
        content(heading(title), new Paragraph(getTranslation("fault.text", incident)));
        actions(again(event));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private Anchor again(BeforeEnterEvent event) {
        String path = event.getLocation().getPathWithQueryParameters();
        Anchor again = new Anchor(path.isEmpty() ? "." : path, getTranslation("fault.again"));
        again.addClassNames("button", "primary");
        again.setRouterIgnore(true);
        return again;
    }
}
