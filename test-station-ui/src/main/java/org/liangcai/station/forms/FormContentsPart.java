package org.liangcai.station.forms;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormStatistics;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.station.bank.ItemWords;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The items of a form, its content against the blueprint, and its information function with the figures behind the picture. */
final class FormContentsPart extends Div {

    private static final int EVERY_HALF = 5;

    private final transient Words words;
    private final transient List<ItemRecord> items;
    private final transient FormStatistics statistics;

    FormContentsPart(Words words, FormsDesk desk, KeptForm form) {
        this.words = words;
        this.items = desk.forms().items(DeskView.actor(), form);
        this.statistics = desk.forms().statistics(DeskView.actor(), form);
        add(new H3(words.of("forms.contents")), itemTable());
        form.blueprint().ifPresent(this::blueprint);
        if (form.delivery() instanceof KeptForm.Pool pool && !pool.content().isEmpty()) {
            add(content(pool));
        }
        information(form);
    }

    private Table itemTable() {
        Table table = new Table(
                "form-items",
                words.of("forms.contents"),
                List.of(
                        Column.text(words.of("forms.item")),
                        Column.text(words.of("forms.wording")),
                        Column.text(words.of("forms.tags")),
                        Column.text(words.of("forms.parameters")),
                        Column.text(words.of("forms.itemState"))));
        for (ItemRecord item : items) {
            table.row(
                    new Anchor(
                            "desk/bank/items/" + item.number(), item.version().toString()),
                    new Span(ItemWords.beginning(item, words.language())),
                    new Span(String.join(words.of("common.listSeparator"), item.tags())),
                    new Span(item.calibrationInUse()
                            .map(calibration -> ItemWords.model(calibration.model(), words))
                            .orElse("–")),
                    new Span(words.of("bank.state", item.state())));
        }
        return table;
    }

    private void blueprint(FormBlueprint blueprint) {
        Table counts = new Table(
                "blueprint-content",
                words.of("forms.blueprint"),
                List.of(
                        Column.text(words.of("forms.constraint")),
                        Column.text(words.of("forms.asked")),
                        Column.figure(words.of("forms.achieved"))));
        counts.captioned();
        counts.row(
                words.of("forms.length"),
                String.valueOf(blueprint.length()),
                String.valueOf(statistics.length()));
        List<Integer> counted = statistics.counted(blueprint);
        for (int bound = 0; bound < counted.size(); bound++) {
            FormBlueprint.TagBound asked = blueprint.bounds().get(bound);
            counts.row(
                    asked.tag(),
                    words.of(
                            "desk.range",
                            String.valueOf(asked.atLeast()),
                            String.valueOf(Math.min(asked.atMost(), blueprint.length()))),
                    String.valueOf(counted.get(bound)));
        }
        add(counts);
    }

    private Table content(KeptForm.Pool pool) {
        Table table = new Table(
                "pool-content",
                words.of("forms.poolContent"),
                List.of(
                        Column.text(words.of("forms.constraint")),
                        Column.text(words.of("forms.asked")),
                        Column.figure(words.of("forms.inPool"))));
        table.captioned();
        for (ContentBound bound : pool.content()) {
            table.row(
                    bound.name(),
                    words.of(
                            "desk.range",
                            String.valueOf(bound.atLeast()),
                            String.valueOf(Math.min(bound.atMost(), pool.maximumLength()))),
                    String.valueOf(bound.items().size()));
        }
        return table;
    }

    private void information(KeptForm form) {
        add(new H3(words.of("forms.information")));
        if (statistics.curve().isEmpty()) {
            add(new Paragraph(words.of(
                    "forms.noInformation",
                    String.valueOf(statistics.withParameters()),
                    String.valueOf(statistics.length()))));
            return;
        }
        String key = form.delivery() instanceof KeptForm.Pool ? "forms.information.pool" : "forms.information.form";
        add(
                new Paragraph(words.of(
                        key, String.valueOf(statistics.byDesign()), String.valueOf(statistics.length()))),
                InformationPicture.of(
                        words,
                        "information",
                        List.of(new InformationPicture.Curve(words.in(form.title()), statistics.curve())),
                        form.blueprint().map(FormBlueprint::target).orElse(List.of())));
        if (!statistics.targets().isEmpty()) {
            Table targets = new Table(
                    "blueprint-target",
                    words.of("forms.target"),
                    List.of(
                            Column.text(words.of("forms.form")),
                            Column.figure(words.of("forms.theta")),
                            Column.figure(words.of("forms.wanted")),
                            Column.figure(words.of("forms.achieved")),
                            Column.figure(words.of("forms.expectedError"))));
            targets.captioned();
            statistics
                    .targets()
                    .forEach(point -> InformationPicture.row(targets, words, words.in(form.title()), point));
            add(targets);
        }
        add(new NativeDetails(words.of("forms.figures"), figures()));
    }

    private Table figures() {
        Table table = new Table(
                "information-figures",
                words.of("forms.figures"),
                List.of(
                        Column.text(words.of("forms.theta")),
                        Column.figure(words.of("forms.informationAt")),
                        Column.figure(words.of("forms.expectedError"))));
        for (int point = 0; point < statistics.curve().size(); point += EVERY_HALF) {
            FormStatistics.Information information = statistics.curve().get(point);
            table.row(
                    words.figure(information.theta(), 1),
                    words.figure(information.information(), 2),
                    InformationPicture.error(words, information));
        }
        return table;
    }
}
