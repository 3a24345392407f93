package org.liangcai.station.desk;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.liangcai.assessment.report.Reproduction;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.Table.Column;

/** What came of making a report once more, in words. */
public final class ReproductionText extends Div {

    public ReproductionText(Words words, Reproduction reproduction) {
        setId("reproduction");
        getElement().setAttribute("role", "status");
        switch (reproduction) {
            case Reproduction.Identical(String content, String pdf, String norms) -> {
                add(new Paragraph(words.of("norms.reproduce.identical")));
                add(new Facts()
                        .fact(words.of("norms.reproduce.norms"), norms)
                        .fact(words.of("norms.reproduce.content"), content)
                        .fact(words.of("norms.reproduce.pdf"), pdf));
            }
            case Reproduction.Different(List<LocalizedText> reasons, List<Reproduction.Line> lines) ->
                different(words, reasons, lines);
            case Reproduction.Impossible(LocalizedText reason) -> add(new Paragraph(words.in(reason)));
        }
    }

    private void different(Words words, List<LocalizedText> reasons, List<Reproduction.Line> lines) {
        add(new Paragraph(words.of("norms.reproduce.different")));
        UnorderedList list = new UnorderedList();
        reasons.forEach(reason -> list.add(new ListItem(words.in(reason))));
        add(list);
        if (!lines.isEmpty()) {
            Table table = new Table(
                    "reproduction-lines",
                    words.of("norms.reproduce.lines"),
                    List.of(
                            Column.text(words.of("norms.reproduce.issued")),
                            Column.text(words.of("norms.reproduce.now"))));
            table.captioned();
            lines.forEach(line -> table.row(line.issued(), line.now()));
            add(table);
        }
    }
}
