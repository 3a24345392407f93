package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.TimeLedger;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** How a visit is conducted: what is adapted to the person, and where the time went. */
final class ConductPart extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final UUID visit;
    private final Notice notice;

    ConductPart(Words words, VisitDesk services, VisitSummary summary) {
        this.words = words;
        this.services = services;
        this.visit = summary.visit().id();
        this.notice = new Notice("conduct-notice", words);
        Accommodations now = services.conduct().accommodations(DeskView.actor(), visit);
        addClassName("desk-overview");
        add(notice, accommodations(now, summary.status().isOver()), time());
    }

    private Div accommodations(Accommodations now, boolean over) {
        Div part = new Div(new H3(words.of("conduct.accommodations")));
        part.setId("accommodations");
        if (over) {
            part.add(new Paragraph(words.in(now.summary())));
            return part;
        }
        AccommodationFields fields = new AccommodationFields(words, now);
        Button save = new Button(
                words.of("conduct.save"),
                click -> notice.attempt(() -> {
                    services.conduct().adapt(DeskView.actor(), visit, fields.chosen());
                    notice.say(words.of("conduct.saved"));
                }));
        save.setId("adapt-save");
        part.add(fields, save);
        return part;
    }

    private Div time() {
        Div part = new Div(new H3(words.of("conduct.time")));
        part.setId("time-ledger");
        services.conduct()
                .ledger(DeskView.actor(), visit)
                .ifPresentOrElse(
                        ledger -> part.add(
                                new Paragraph(words.of("conduct.time.text", clock(ledger.elapsed()))),
                                sums(ledger),
                                stretches(ledger)),
                        () -> part.add(new Paragraph(words.of("conduct.time.none"))));
        return part;
    }

    /** Hours, minutes and seconds, always all three, as the headers say. */
    private static String clock(Duration length) {
        long seconds = length.plusMillis(500).toSeconds();
        return "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    private Table sums(TimeLedger ledger) {
        Table table = new Table(
                "time-sums",
                words.of("conduct.time.sums"),
                List.of(Column.text(words.of("conduct.time.cause")), Column.figure(words.of("conduct.time.length"))));
        ledger.byCause().forEach((cause, length) -> table.row(words.in(cause.label()), clock(length)));
        table.row(words.of("conduct.time.total"), clock(ledger.elapsed())).addClassName("desk-total");
        return table.captioned();
    }

    private Table stretches(TimeLedger ledger) {
        Table table = new Table(
                "time-stretches",
                words.of("conduct.time.stretches"),
                List.of(
                        Column.text(words.of("conduct.time.from")),
                        Column.text(words.of("conduct.time.cause")),
                        Column.text(words.of("conduct.time.section")),
                        Column.figure(words.of("conduct.time.length")),
                        Column.figure(words.of("conduct.time.notCounted"))));
        for (TimeLedger.Entry entry : ledger.entries()) {
            boolean counts = entry.counted().isPositive();
            table.row(
                    words.second(entry.from()),
                    words.in(entry.cause().label()),
                    entry.section().map(SectionId::value).map(this::titleOf).orElse("–"),
                    clock(entry.length()),
                    counts || entry.notCounted().isZero() || isLost(entry) ? clock(entry.notCounted()) : "–");
        }
        return table.captioned();
    }

    private static boolean isLost(TimeLedger.Entry entry) {
        return switch (entry.cause()) {
            case LINK_LOST, SEAT_LOST, STATION_LOST, ABSENT, LEFT_PAGE, PAUSED, WAITING, BREAK -> true;
            case LANGUAGE, CONSENT, INSTRUCTIONS, PRACTICE, ON_TASK, BETWEEN_SECTIONS -> false;
        };
    }

    private String titleOf(String section) {
        return services.itemBank().batteries().stream()
                .flatMap(battery -> battery.section(SectionId.of(section)).stream())
                .findFirst()
                .map(found -> words.in(found.title()))
                .orElse(section);
    }
}
