package org.liangcai.station.bank;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.liangcai.itembank.design.DesignWeight;
import org.liangcai.itembank.design.KeptWeights;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The weights by which the difficulty of a family's items is predicted: every version, with where each weight comes from. */
final class WeightsPart extends Div {

    private final transient Words words;

    WeightsPart(Words words, List<KeptWeights> versions) {
        this.words = words;
        setId("weights");
        add(new H3(words.of("bank.weights")), new Paragraph(words.of("bank.weights.what")), versions(versions));
    }

    private Table versions(List<KeptWeights> versions) {
        Table table = new Table(
                "weights-versions",
                words.of("bank.weights"),
                List.of(
                        Column.text(words.of("bank.weights.number")),
                        Column.text(words.of("bank.weights.basis")),
                        Column.text(words.of("bank.weights.dated")),
                        Column.text(words.of("bank.weights.sample")),
                        Column.figure(words.of("bank.weights.items"))));
        for (KeptWeights kept : versions) {
            table.opening(
                    "weights-" + kept.weights().version(),
                    () -> behind(kept),
                    words.of(
                            "bank.weights.version",
                            String.valueOf(kept.weights().version())),
                    words.of("bank.basis", kept.weights().basis()),
                    kept.weights().date().toString(),
                    kept.weights().items() == 0
                            ? words.of("bank.weights.nobody")
                            : words.of(
                                    "bank.weights.fitted",
                                    String.valueOf(kept.weights().items()),
                                    String.valueOf(kept.weights().people())),
                    String.valueOf(kept.releasedItems()));
        }
        return table;
    }

    private Component behind(KeptWeights kept) {
        Facts facts = new Facts()
                .fact(words.of("bank.weights.source"), words.in(kept.weights().source()))
                .fact(
                        words.of("bank.weights.kept"),
                        kept.by()
                                .map(by -> words.of("bank.weights.keptBy", by.name(), words.minute(kept.at())))
                                .orElseGet(() -> words.of("bank.weights.shipped", words.minute(kept.at()))));
        if (!kept.reason().isEmpty()) {
            facts.fact(words.of("bank.weights.reason"), kept.reason());
        }
        Table table = new Table(
                "weights-of-" + kept.weights().version(),
                words.of("bank.weights.each"),
                List.of(
                        Column.text(words.of("bank.weights.feature")),
                        Column.figure(words.of("bank.weights.weight")),
                        Column.figure(words.of("bank.weights.error")),
                        Column.text(words.of("bank.weights.source"))));
        table.captioned();
        for (DesignWeight weight : kept.weights().weights()) {
            table.row(
                    weight.feature(),
                    words.figure(weight.value(), 2),
                    weight.standardError().isPresent()
                            ? words.figure(weight.standardError().getAsDouble(), 2)
                            : "—",
                    words.in(weight.source()));
        }
        return new Div(facts, table);
    }
}
