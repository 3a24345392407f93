package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.DescriptionList;

/** Facts about one thing, a name and a value each. */
public final class Facts extends DescriptionList {

    public Facts() {
        addClassName("desk-facts");
    }

    public Facts fact(String name, String value) {
        return fact(name, new Text(value));
    }

    public Facts fact(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }
}
