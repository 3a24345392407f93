package org.liangcai.station.bank;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.qti.xml.Finding;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** What came of an import: every finding with its place. */
final class ImportOutcome extends Div {

    private static final int SHOWN = 200;

    private final transient Words words;

    ImportOutcome(Words words, ImportReport report) {
        this.words = words;
        switch (report) {
            case ImportReport.Refused refused ->
                add(new H3(words.of("bank.import.refused")), new Paragraph(words.of("bank.import.refused.hint")));
            case ImportReport.Done done -> done(done);
        }
        if (!report.findings().isEmpty()) {
            add(findings(report.findings()));
        }
    }

    private void done(ImportReport.Done done) {
        add(
                new H3(words.of("bank.import.done")),
                new Paragraph(words.of(
                        "bank.import.counts",
                        String.valueOf(done.added().size()),
                        String.valueOf(done.unchanged().size()))));
        if (!done.added().isEmpty()) {
            Anchor all = new Anchor(ItemsView.PATH, words.of("bank.import.toItems"));
            all.setId("import-to-items");
            add(new Paragraph(all));
        }
        if (!done.notDelivered().isEmpty()) {
            UnorderedList items = new UnorderedList();
            items.addClassName("desk-notes");
            done.notDelivered().stream()
                    .limit(SHOWN)
                    .forEach(item -> items.add(new ListItem(item.item()
                            + words.of("desk.colon")
                            + String.join(
                                    " ", item.reasons().stream().map(words::in).toList()))));
            add(new Paragraph(words.of("bank.import.notDelivered")), items);
        }
    }

    private Table findings(List<Finding> findings) {
        Table table = new Table(
                "import-findings",
                words.of("bank.import.findings", String.valueOf(findings.size())),
                List.of(
                        Column.text(words.of("bank.import.place")),
                        Column.text(words.of("bank.import.kind")),
                        Column.text(words.of("bank.import.subject")),
                        Column.text(words.of("bank.import.message"))));
        table.captioned();
        findings.stream()
                .limit(SHOWN)
                .forEach(finding -> table.row(
                        finding.position().line() == 0
                                ? finding.file()
                                : "%s:%d:%d"
                                        .formatted(
                                                finding.file(),
                                                finding.position().line(),
                                                finding.position().column()),
                        words.of("bank.finding", finding.kind()),
                        finding.subject(),
                        words.in(finding.message())));
        return table;
    }
}
