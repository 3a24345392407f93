package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;

/** A list on the left and the chosen entry on the right; where there is room for one of them only, the chosen entry. */
public final class Split extends Div {

    private Split(Component list, Component detail, boolean chosen) {
        addClassName("desk-split");
        setClassName("desk-chosen", chosen);
        add(list, detail);
    }

    /** The list with the chosen entry. */
    public static Split of(EntryList list, Component detail) {
        Anchor back = Links.to(list.address(), list.title(), "back-to-list");
        back.addClassName("desk-back");
        Div right = new Div(back, detail);
        right.addClassName("desk-detail");
        return new Split(list, right, true);
    }

    /** The list with nothing chosen: the right side says what can be done. */
    public static Split of(EntryList list, String title, String explanation) {
        return empty(list, title, explanation, false);
    }

    /** The list, and that what the address names does not exist; where there is little room this stands above the list. */
    public static Split unknown(EntryList list, String title, String explanation) {
        return empty(list, title, explanation, true);
    }

    private static Split empty(EntryList list, String title, String explanation, boolean first) {
        Div detail = new Div(new H2(title), new Paragraph(explanation));
        detail.addClassNames("desk-detail", "desk-empty");
        detail.setClassName("desk-unknown", first);
        return new Split(list, detail, false);
    }
}
