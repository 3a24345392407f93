package org.liangcai.station.bank;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Words;

/** One version: its name and state, and one of the parts of its page. */
final class ItemDetail extends Div {

    ItemDetail(
            Words words,
            BankDesk desk,
            ItemRecord item,
            ItemPart part,
            Filters filters,
            Consumer<ItemRecord> whenChanged) {
        setId("item");
        H2 name = new H2(item.version().toString());
        name.setId("item-name");
        Span state = new Span(words.of("bank.state", item.state()));
        state.setId("item-state");
        state.addClassName("desk-status");
        Div head = new Div(name, state);
        head.addClassName("desk-detail-head");
        if (item.quarantined()) {
            Span quarantined = new Span(words.of("bank.quarantined"));
            quarantined.addClassName("bank-mark");
            head.add(quarantined);
        }
        add(head, parts(words, item, part, filters));
        add(
                switch (part) {
                    case ITEM -> new ItemPage(words, desk, item, whenChanged);
                    case PARAMETERS -> new ParametersPart(words, desk, item, whenChanged);
                    case WORDING -> new WordingPart(words, desk, item, whenChanged);
                    case HISTORY -> new HistoryPart(words, desk, item, whenChanged);
                });
    }

    private static Nav parts(Words words, ItemRecord item, ItemPart present, Filters filters) {
        Nav nav = new Nav();
        nav.addClassName("desk-parts");
        nav.getElement().setAttribute("aria-label", words.of("bank.itemParts"));
        for (ItemPart part : ItemPart.values()) {
            Anchor link = new Anchor(
                    filters.addressOf(ItemsView.PATH + "/" + item.number() + "/" + part.address()),
                    words.of("bank.itemPart", part));
            link.setId("part-" + part.address());
            if (part == present) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }
}
