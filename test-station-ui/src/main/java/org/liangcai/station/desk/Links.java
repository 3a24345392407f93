package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Anchor;

/** Links of the desk. */
public final class Links {

    private Links() {}

    /** A link within the desk. */
    public static Anchor to(String address, String text, String id) {
        Anchor link = new Anchor(address, text);
        link.setId(id);
        return link;
    }

    /** A link that looks like the button it stands in for: the thing to do above a list. */
    public static Anchor action(String address, String text, String id) {
        Anchor link = to(address, text, id);
        link.addClassName("desk-action");
        return link;
    }
}
