package org.liangcai.station.bank;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Words;

/** The way from one page of a long list to the next; the page stands in the address. */
public final class Pager extends Nav {

    public static final String PAGE = "page";

    public Pager(Words words) {
        addClassName("bank-pager");
        getElement().setAttribute("aria-label", words.of("bank.pages"));
    }

    /** The page in the address, from 0. */
    public static int page(Filters filters) {
        String page = filters.get(PAGE);
        return page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) - 1 : 0;
    }

    public void show(Words words, String path, Filters filters, int total, int size) {
        removeAll();
        int page = page(filters);
        int pages = Math.max(1, (total + size - 1) / size);
        if (page > 0) {
            add(link(words.of("bank.page.before"), path, filters, page, "page-before"));
        }
        add(new Span(words.of("bank.page.of", String.valueOf(page + 1), String.valueOf(pages))));
        if (page + 1 < pages) {
            add(link(words.of("bank.page.next"), path, filters, page + 2, "page-next"));
        }
        setVisible(pages > 1);
    }

    private static Anchor link(String text, String path, Filters filters, int number, String id) {
        Anchor link = new Anchor(filters.with(PAGE, String.valueOf(number)).addressOf(path), text);
        link.setId(id);
        return link;
    }
}
