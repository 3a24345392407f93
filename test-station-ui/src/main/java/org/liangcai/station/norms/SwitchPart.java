package org.liangcai.station.norms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangcai.assessment.norming.NormEntry;
import org.liangcai.assessment.norming.NormState;
import org.liangcai.assessment.norming.SwitchReport;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** What would change if another norm were put in use, before it is. */
final class SwitchPart extends Div {

    private final transient Words words;
    private final transient NormDesk services;
    private final Notice notice;
    private final Div result = new Div();

    SwitchPart(Words words, NormDesk services) {
        this.words = words;
        this.services = services;
        this.notice = new Notice("switch-notice", words);
        setId("switch");
        result.setId("switch-result");
        add(new H2(words.of("norms.task.SWITCH")), new Paragraph(words.of("norms.switch.what")), form(), result);
    }

    private Div form() {
        Select<Language> language = new Select<>();
        language.setId("switch-language");
        language.setLabel(words.of("norms.use.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> words.of("norms.language", one));
        language.setValue(Language.ZH);
        Select<Purpose> purpose = new Select<>();
        purpose.setId("switch-purpose");
        purpose.setLabel(words.of("norms.use.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setItemLabelGenerator(one -> words.of("norms.purpose", one));
        purpose.setValue(Purpose.GUIDANCE);
        List<NormTable> tables = services.norms().entries(DeskView.actor()).stream()
                .filter(entry -> entry.state() != NormState.RETIRED)
                .map(NormEntry::table)
                .filter(this::comparedHere)
                .toList();
        Select<NormTable> to = new Select<>();
        to.setId("switch-to");
        to.setLabel(words.of("norms.switch.to"));
        to.setItems(tables);
        to.setItemLabelGenerator(table -> NormWords.title(words, table));
        to.setValue(tables.getLast());
        Button show = new Button(words.of("norms.switch.show"));
        show.setId("switch-show");
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show.setDisableOnClick(true);
        show.addClickListener(click -> {
            result.removeAll();
            notice.attempt(() -> show(services.switches()
                    .report(
                            DeskView.actor(),
                            new NormScope(
                                    to.getValue().instrument(),
                                    to.getValue().form(),
                                    language.getValue(),
                                    purpose.getValue()),
                            NormVersion.of(to.getValue()))));
            show.setEnabled(true);
        });
        Div form = new Div(language, purpose, to, notice, show);
        form.addClassName("desk-form");
        return form;
    }

    /** Whether a norm is in use for the form of a table, from which could be switched. */
    private boolean comparedHere(NormTable table) {
        return services.drift().forms(DeskView.actor()).stream()
                .anyMatch(form -> form.instrument().equals(table.instrument())
                        && form.form().equals(table.form()));
    }

    private void show(SwitchReport report) {
        if (report.rows().isEmpty()) {
            notice.complain(words.of("norms.switch.nobody"));
            return;
        }
        Anchor csv = new Anchor(address(report), words.of("norms.switch.csv"));
        csv.setId("switch-csv");
        csv.getElement().setAttribute("download", true);
        result.add(
                new H3(words.of("norms.switch.result")),
                new Facts()
                        .fact(words.of("norms.switch.from"), report.from().toString())
                        .fact(words.of("norms.switch.to"), report.to().toString())
                        .fact(words.of("norms.switch.scope"), NormWords.scope(words, report.scope()))
                        .fact(words.of("norms.switch.people"), String.valueOf(report.people())),
                table(report),
                new Paragraph(words.of("norms.switch.reading")),
                csv);
        notice.say(words.of("norms.switch.done"));
    }

    private static String address(SwitchReport report) {
        return "/api/norms/switch-report?id=%s&version=%d&language=%s&purpose=%s"
                .formatted(
                        URLEncoder.encode(report.to().id().value(), StandardCharsets.UTF_8),
                        report.to().version(),
                        report.scope().language().tag(),
                        report.scope().purpose());
    }

    private List<Column> columns(String first) {
        return List.of(
                Column.text(first),
                Column.figure(words.of("norms.people.header")),
                Column.figure(words.of("norms.switch.mean")),
                Column.figure(words.of("norms.switch.words")),
                Column.figure(words.of("norms.switch.sten")),
                Column.figure(words.of("norms.switch.fall")),
                Column.figure(words.of("norms.switch.rise")),
                Column.figure(words.of("norms.switch.lost")));
    }

    private Table table(SwitchReport report) {
        Table table = new Table("switch-table", words.of("norms.switch.result"), columns(words.of("norms.construct")));
        Map<ConstructId, List<SwitchReport.Row>> byConstruct = report.rows().stream()
                .collect(Collectors.groupingBy(
                        SwitchReport.Row::construct, java.util.LinkedHashMap::new, Collectors.toList()));
        byConstruct.forEach((construct, rows) -> {
            String name = NormWords.construct(
                    words, services.itemBank(), report.scope().instrument(), construct);
            table.opening(
                    "switch-" + construct.value().toLowerCase(Locale.ROOT),
                    () -> groups(construct, name, rows),
                    cells(name, rows.getFirst()));
        });
        return table;
    }

    private Table groups(ConstructId construct, String name, List<SwitchReport.Row> rows) {
        Table groups = new Table(
                "switch-groups-" + construct.value().toLowerCase(Locale.ROOT),
                words.of("norms.switch.groups", name),
                columns(words.of("norms.group")));
        rows.forEach(row -> groups.row(cells(words.of("norms.switch.group", row.group()), row)));
        return groups;
    }

    private String[] cells(String first, SwitchReport.Row row) {
        return new String[] {
            first,
            String.valueOf(row.people()),
            words.figure(row.meanChange(), 1),
            words.percent(row.otherWords()),
            words.percent(row.otherSten()),
            words.figure(row.largestFall(), 1),
            words.figure(row.largestRise(), 1),
            String.valueOf(row.lost())
        };
    }
}
