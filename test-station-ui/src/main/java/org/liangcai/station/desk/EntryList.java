package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** The left side of a desk: a heading with what can be done, filters, and entries that are links. */
public final class EntryList extends Section {

    private final String title;
    private final String address;
    private final Div head = new Div();
    private final Div filters = new Div();
    private final Paragraph count = new Paragraph();
    private final UnorderedList entries = new UnorderedList();
    private final Paragraph empty = new Paragraph();

    /**
     * @param id a stable id
     * @param title what the list holds
     * @param address where the list stands alone, without a chosen entry
     */
    public EntryList(String id, String title, String address) {
        this.title = title;
        this.address = address;
        setId(id);
        addClassName("desk-list");
        head.addClassName("desk-list-head");
        head.add(new H1(title));
        filters.addClassName("desk-filters");
        filters.setVisible(false);
        count.addClassName("desk-count");
        count.getElement().setAttribute("role", "status");
        empty.addClassName("desk-empty");
        add(head, filters, count, entries, empty);
    }

    String title() {
        return title;
    }

    String address() {
        return address;
    }

    /** What can be done above the list. */
    public EntryList withAction(Component action) {
        head.add(action);
        return this;
    }

    public EntryList withFilters(Component... fields) {
        filters.add(fields);
        filters.setVisible(true);
        return this;
    }

    /**
     * Shows entries.
     *
     * @param shown from top to bottom
     * @param counted how many, in words
     * @param whenEmpty what to do when there is none
     * @param chosen the key of the chosen entry, or an empty text
     */
    public void show(List<Entry> shown, String counted, String whenEmpty, String chosen) {
        entries.removeAll();
        shown.forEach(entry -> entries.add(item(entry, entry.key().equals(chosen))));
        entries.setVisible(!shown.isEmpty());
        count.setText(shown.isEmpty() ? "" : counted);
        empty.setText(whenEmpty);
        empty.setVisible(shown.isEmpty());
    }

    private static ListItem item(Entry entry, boolean chosen) {
        Anchor link = new Anchor(entry.address());
        link.setId("entry-" + entry.key());
        Span title = new Span(entry.title());
        title.addClassName("desk-entry-title");
        Span state = new Span(entry.state());
        state.addClassName("desk-entry-state");
        Span line = line(entry.line());
        line.addClassName("desk-entry-line");
        link.add(title, state, line);
        if (chosen) {
            link.getElement().setAttribute("aria-current", "true");
        }
        return new ListItem(link);
    }

    /** What begins with a figure, such as a day and a minute, is not broken over two lines. */
    private static Span line(String text) {
        Span line = new Span();
        String between = "";
        for (String part : text.split(" · ")) {
            line.add(new Text(between));
            if (!part.isEmpty() && Character.isDigit(part.charAt(0))) {
                Span together = new Span(part);
                together.addClassName("desk-together");
                line.add(together);
            } else {
                line.add(new Text(part));
            }
            between = " · ";
        }
        return line;
    }

    /**
     * One entry.
     *
     * @param key what tells it from others, stable
     * @param address where it leads
     * @param title its name
     * @param state its state in a word or two, or empty
     * @param line what else tells it from others
     */
    public record Entry(String key, String address, String title, String state, String line) {}
}
