package org.liangcai.station.norms;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Div;

/** A picture that is drawn at its own size and scrolls where there is no room for it. */
final class PictureFrame extends Div {

    /**
     * @param svg the picture with its title and description
     * @param id a stable id; the ids within the picture follow from it, so that several stand on one page
     * @param name what the frame is called when it is scrolled by keyboard
     */
    PictureFrame(String svg, String id, String name) {
        setId(id);
        addClassName("norm-picture");
        getElement().setAttribute("role", "region").setAttribute("aria-label", name);
        getElement().setAttribute("tabindex", "0");
        add(new Svg(svg.replace("norm-title", id + "-title").replace("norm-desc", id + "-desc")));
    }
}
