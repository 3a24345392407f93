package org.liangcai.station.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormStatistics;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.station.bank.ItemWords;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Assembled forms side by side: length, content, information against the target, expected error, and what they share. */
final class AssembledForms extends Div {

    private final transient Words words;
    private final transient FormBlueprint blueprint;
    private final transient List<List<ItemRecord>> forms;
    private final transient List<FormStatistics> statistics;

    AssembledForms(Words words, FormBlueprint blueprint, List<List<ItemRecord>> forms) {
        this.words = words;
        this.blueprint = blueprint;
        this.forms = forms;
        this.statistics = forms.stream()
                .map(items -> FormStatistics.of(items, Optional.of(blueprint)))
                .toList();
        add(summary(), information());
        List<InformationPicture.Curve> curves = new ArrayList<>();
        for (int form = 0; form < forms.size(); form++) {
            curves.add(new InformationPicture.Curve(name(form), statistics.get(form).curve()));
        }
        add(InformationPicture.of(words, "assembled-curves", curves, blueprint.target()));
        for (int form = 0; form < forms.size(); form++) {
            add(new NativeDetails(words.of("forms.itemsOf", name(form)), items(form)));
        }
    }

    private String name(int form) {
        return words.of("forms.numbered", Character.toString((char) ('A' + form)));
    }

    private Table summary() {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.of("forms.form")), Column.figure(words.of("forms.length"))));
        blueprint.bounds().forEach(bound -> columns.add(Column.figure(words.of(
                "forms.tagCount", bound.tag(), String.valueOf(bound.atLeast()), most(bound)))));
        columns.add(Column.text(words.of("forms.shared")));
        Table table = new Table("assembled", words.of("forms.assembled"), columns);
        for (int form = 0; form < forms.size(); form++) {
            List<String> cells = new ArrayList<>(List.of(
                    name(form), String.valueOf(statistics.get(form).length())));
            for (int count : statistics.get(form).counted(blueprint)) {
                cells.add(String.valueOf(count));
            }
            cells.add(shared(form));
            table.row(cells.toArray(String[]::new));
        }
        return table;
    }

    private String most(FormBlueprint.TagBound bound) {
        return String.valueOf(Math.min(bound.atMost(), blueprint.length()));
    }

    private String shared(int form) {
        List<String> with = new ArrayList<>();
        for (int other = 0; other < forms.size(); other++) {
            if (other != form) {
                with.add(words.of(
                        "forms.sharedWith",
                        name(other),
                        String.valueOf(FormStatistics.shared(forms.get(form), forms.get(other)))));
            }
        }
        return with.isEmpty() ? "–" : String.join(words.of("common.listSeparator"), with);
    }

    private Table information() {
        Table table = new Table(
                "assembled-information",
                words.of("forms.information"),
                List.of(
                        Column.text(words.of("forms.form")),
                        Column.figure(words.of("forms.theta")),
                        Column.figure(words.of("forms.wanted")),
                        Column.figure(words.of("forms.achieved")),
                        Column.figure(words.of("forms.expectedError"))));
        table.captioned();
        for (int form = 0; form < forms.size(); form++) {
            for (FormStatistics.Achieved point : statistics.get(form).targets()) {
                InformationPicture.row(table, words, name(form), point);
            }
        }
        return table;
    }

    private Table items(int form) {
        Table table = new Table(
                "assembled-items-" + (form + 1),
                words.of("forms.itemsOf", name(form)),
                List.of(
                        Column.text(words.of("forms.item")),
                        Column.text(words.of("forms.wording")),
                        Column.text(words.of("forms.tags"))));
        for (ItemRecord item : forms.get(form)) {
            table.row(
                    item.version().toString(),
                    ItemWords.beginning(item, words.language()),
                    item.tags().stream().collect(Collectors.joining(words.of("common.listSeparator"))));
        }
        return table;
    }
}
