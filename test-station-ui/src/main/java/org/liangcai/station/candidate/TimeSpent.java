package org.liangcai.station.candidate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.util.Optional;
import org.liangcai.assessment.session.TimeLedger;
import org.liangcai.itembank.Language;

/** Where the person's own time went, for whoever wants to know; folded away at first. */
final class TimeSpent extends Div {

    TimeSpent(String title, Optional<TimeLedger> ledger, Language language) {
        setId("time-spent");
        ledger.ifPresent(known -> add(new NativeDetails(title, list(known, language))));
    }

    private static UnorderedList list(TimeLedger ledger, Language language) {
        UnorderedList list = new UnorderedList();
        ledger.byCause()
                .forEach((cause, length) -> list.add(new ListItem(
                        cause.label().in(language) + (language == Language.ZH ? "：" : ": ") + clock(length))));
        return list;
    }

    private static String clock(Duration length) {
        long seconds = length.plusMillis(500).toSeconds();
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
