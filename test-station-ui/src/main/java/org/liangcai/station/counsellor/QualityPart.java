package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** What speaks for or against careful answering: counts with their thresholds, never a verdict. */
final class QualityPart extends Div {

    QualityPart(Words words, VisitDesk services, List<QualityIndex> quality) {
        if (quality.isEmpty()) {
            add(new H3(words.of("counsellor.quality")), new Paragraph(words.of("counsellor.quality.none")));
            return;
        }
        long flagged = quality.stream().filter(QualityIndex::flagged).count();
        Paragraph sum = new Paragraph(
                flagged == 0
                        ? words.of("counsellor.quality.clear")
                        : words.of(
                                "counsellor.quality.flagged", String.valueOf(flagged), String.valueOf(quality.size())));
        sum.setId("quality-summary");
        Table table = new Table(
                "quality",
                words.of("counsellor.quality.caption"),
                List.of(
                        Column.text(words.of("counsellor.quality.sign")),
                        Column.text(words.of("counsellor.quality.where")),
                        Column.figure(words.of("counsellor.quality.value")),
                        Column.figure(words.of("counsellor.quality.threshold")),
                        Column.text(words.of("counsellor.quality.flag"))));
        int number = 0;
        for (QualityIndex index : quality) {
            number++;
            NativeTableRow row = table.opening(
                    "quality-" + number,
                    () -> new Facts()
                            .fact(words.of("counsellor.quality.meaning"), words.in(index.meaning()))
                            .fact(words.of("counsellor.quality.reading"), words.in(index.reading()))
                            .fact(words.of("counsellor.quality.source"), words.in(index.thresholdSource())),
                    words.in(index.name()),
                    index.instrument()
                            .map(id ->
                                    words.in(services.itemBank().instrument(id).name()))
                            .orElse(words.of("counsellor.quality.all")),
                    words.of("counsellor.quality.of", String.valueOf(index.value()), String.valueOf(index.outOf())),
                    words.of("counsellor.quality.from", String.valueOf(index.threshold())),
                    words.of(index.flagged() ? "counsellor.quality.yes" : "counsellor.quality.no"));
            row.setClassName("desk-flagged", index.flagged());
        }
        add(new H3(words.of("counsellor.quality")), sum, table);
    }
}
