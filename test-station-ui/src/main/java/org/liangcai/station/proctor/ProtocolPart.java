package org.liangcai.station.proctor;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.hall.RecordedSittingEvent;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.SittingCourse;
import org.liangcai.assessment.hall.SittingEvent;
import org.liangcai.itembank.Language;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** The end of a sitting: what is open still, irregularities, the course, the printed protocol, and the signature. */
final class ProtocolPart extends Div {

    private final transient Words words;
    private final transient SittingDesk desk;
    private final UUID id;

    ProtocolPart(Words words, SittingDesk desk, UUID id, SeatMap map) {
        this.words = words;
        this.desk = desk;
        this.id = id;
        setId("protocol-part");
        show(map);
    }

    private void show(SeatMap map) {
        removeAll();
        add(print(), signature(map), new H2(words.of("hall.protocol.irregularities")));
        List<RecordedSittingEvent> irregularities = map.sitting().log().stream()
                .filter(recorded -> recorded.event() instanceof SittingEvent.IrregularityRecorded)
                .toList();
        if (irregularities.isEmpty()) {
            Paragraph none = new Paragraph(words.of("hall.protocol.none"));
            none.addClassName("desk-empty");
            add(none);
        } else {
            add(table("irregularities", "hall.protocol.irregularities", map, irregularities));
        }
        add(
                new H2(words.of("hall.protocol.course")),
                table("course", "hall.protocol.course", map, map.sitting().log().reversed()));
    }

    private Paragraph print() {
        Paragraph links = new Paragraph();
        links.addClassName("desk-actions");
        for (Language language : Language.values()) {
            Anchor link = new Anchor(
                    "api/sittings/" + id + "/protocol?language=" + language.tag(),
                    words.of("hall.protocol.print", LanguageSwitch.nameOf(language)));
            link.setId("protocol-" + language.locale().getLanguage());
            link.setRouterIgnore(true);
            link.setTarget("_blank");
            links.add(link);
        }
        return links;
    }

    private Div signature(SeatMap map) {
        Div part = new Div(new H2(words.of("hall.protocol.sign")));
        part.setId("signature");
        map.sitting()
                .signature()
                .ifPresentOrElse(
                        signed -> part.add(new Paragraph(
                                words.of("hall.console.signed", signed.byName(), words.minute(signed.at())))),
                        () -> addSigning(part));
        return part;
    }

    private void addSigning(Div part) {
        Notice notice = new Notice("sign-notice", words);
        part.add(
                new Paragraph(words.of("hall.protocol.signHint")),
                notice,
                new Irrevocable(
                        "sign-off",
                        words.of("hall.protocol.sign"),
                        words.of("hall.protocol.consequence"),
                        words.of("hall.protocol.signConfirm"),
                        words,
                        () -> notice.attempt(() -> show(desk.carryOut(id, new SittingCommand.SignOff())))));
    }

    private Table table(String tableId, String caption, SeatMap map, List<RecordedSittingEvent> events) {
        SittingCourse course = new SittingCourse(map, words.language());
        Table table = new Table(
                tableId,
                words.of(caption),
                List.of(
                        Table.Column.text(words.of("hall.protocol.at")),
                        Table.Column.text(words.of("hall.protocol.whom")),
                        Table.Column.text(words.of("hall.protocol.what")),
                        Table.Column.text(words.of("hall.protocol.by"))));
        events.forEach(recorded -> table.row(
                words.minute(recorded.at()),
                whom(map, recorded),
                recorded.remark().isEmpty()
                        ? course.say(recorded.event())
                        : words.of("hall.remark.after", course.say(recorded.event()), recorded.remark()),
                recorded.byName().isEmpty() ? words.of("hall.protocol.seat") : recorded.byName()));
        return table;
    }

    private String whom(SeatMap map, RecordedSittingEvent recorded) {
        return recorded.event()
                .concerns()
                .map(visit -> map.person(visit)
                        .map(person -> person.number() + " "
                                + (person.name().isEmpty() ? words.of("hall.erased") : person.name()))
                        .orElse("–"))
                .orElse(words.of("hall.protocol.all"));
    }
}
