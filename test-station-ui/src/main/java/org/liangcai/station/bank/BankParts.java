package org.liangcai.station.bank;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import org.liangcai.station.desk.Words;

/** The pages of the item bank. */
enum BankParts {
    ITEMS("items"),
    EXCHANGE("exchange"),
    FAMILIES("families"),
    WATCH("watch");

    static final String PATH = "desk/bank";

    private final String address;

    BankParts(String address) {
        this.address = address;
    }

    String path() {
        return PATH + "/" + address;
    }

    /** Links to all pages, one of which is open. */
    static Nav navigation(Words words, BankParts open) {
        Nav nav = new Nav();
        nav.addClassName("desk-parts");
        nav.getElement().setAttribute("aria-label", words.of("bank.parts"));
        for (BankParts part : values()) {
            Anchor link = new Anchor(part.path(), words.of("bank.part", part));
            link.setId("bank-" + part.address);
            if (part == open) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }
}
