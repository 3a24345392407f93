package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.stream.Collectors;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The scores of a form that the office made itself, and the answers that somebody has to read. */
final class BankFormPart extends Div {

    BankFormPart(Words words, BankFormScores scores, Table table) {
        setId("bank-form-" + scores.form());
        Facts facts = new Facts()
                .fact(words.of("forms.scores.form"), scores.form())
                .fact(
                        words.of("forms.scores.items"),
                        words.of(
                                "forms.scores.answered",
                                String.valueOf(scores.answered()),
                                String.valueOf(scores.presented())))
                .fact(words.of("forms.scores.ending"), words.in(scores.ending()));
        if (!scores.calibrations().isEmpty()) {
            facts.fact(
                    words.of("forms.scores.calibration"),
                    scores.calibrations().stream().map(words::in).collect(Collectors.joining(" ")));
        }
        facts.fact(
                words.of("forms.scores.versions"),
                String.join(words.of("common.listSeparator"), scores.itemVersions()));
        add(facts, table);
        if (!scores.toRead().isEmpty()) {
            add(toRead(words, scores));
        }
    }

    private static Table toRead(Words words, BankFormScores scores) {
        Table table = new Table(
                "to-read-" + scores.form(),
                words.of("forms.scores.toRead"),
                List.of(
                        Column.text(words.of("forms.scores.item")),
                        Column.text(words.of("forms.scores.question")),
                        Column.text(words.of("forms.scores.answer"))));
        table.captioned();
        scores.toRead()
                .forEach(text -> table.row(
                        "%s v%d".formatted(text.item(), text.version()), words.in(text.question()), text.answer()));
        return table;
    }
}
