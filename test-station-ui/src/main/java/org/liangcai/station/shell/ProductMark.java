package org.liangcai.station.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;

/** The product's mark and name; leads to the given page. */
public final class ProductMark extends Anchor {

    public ProductMark(String href) {
        super(href);
        addClassName("mark");
        Image image = new Image("images/mark.svg", "");
        image.addClassName("mark-image");
        add(image, new Span(getTranslation("common.product")));
    }
}
