package org.liangcai.station.norms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.liangcai.norms.scale.PercentileRank;
import org.liangcai.norms.scale.StandardScale;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The standard scores of the field with their rounding and cuts, and what some deviates become on them. */
final class ScalesPart extends Div {

    private static final double[] EXAMPLES = {-2.5, -2, -1.5, -1, -0.5, 0, 0.5, 1, 1.5, 2, 2.5};

    ScalesPart(Words words) {
        setId("scales");
        Table rules = new Table(
                "scale-rules",
                words.of("norms.scales.rules"),
                List.of(
                        Column.text(words.of("norms.scales.scale")),
                        Column.figure(words.of("norms.mean")),
                        Column.figure(words.of("norms.sd")),
                        Column.text(words.of("norms.scales.limits")),
                        Column.text(words.of("norms.scales.cuts"))));
        for (StandardScale scale : StandardScale.values()) {
            rules.row(
                    words.of("norms.scale", scale),
                    words.figure(scale.mean(), scale == StandardScale.STEN ? 1 : 0),
                    words.figure(scale.standardDeviation(), 0),
                    Double.isInfinite(scale.lowest())
                            ? words.of("norms.scales.open")
                            : words.range(scale.lowest(), scale.highest(), 0),
                    words.of("norms.scales.cut", scale));
        }
        rules.row(
                words.of("norms.scales.percentile"),
                "—",
                "—",
                words.range(1, 99, 0),
                words.of("norms.scales.cutPercentile"));
        Table examples = new Table(
                "scale-examples",
                words.of("norms.scales.examples"),
                List.of(
                        Column.text("z"),
                        Column.figure(words.of("norms.scale", StandardScale.T)),
                        Column.figure(words.of("norms.scale", StandardScale.IQ)),
                        Column.figure(words.of("norms.scale", StandardScale.STEN)),
                        Column.figure(words.of("norms.scale", StandardScale.STANINE)),
                        Column.figure(words.of("norms.scales.percentile"))));
        for (double z : EXAMPLES) {
            examples.row(
                    words.figure(z, 1),
                    words.figure(StandardScale.T.reported(z), 0),
                    words.figure(StandardScale.IQ.reported(z), 0),
                    words.figure(StandardScale.STEN.reported(z), 0),
                    words.figure(StandardScale.STANINE.reported(z), 0),
                    String.valueOf(PercentileRank.reported(PercentileRank.ofZ(z))));
        }
        add(
                new H2(words.of("norms.task.SCALES")),
                new Paragraph(words.of("norms.scales.what")),
                rules,
                new H3(words.of("norms.scales.examples")),
                examples);
    }
}
