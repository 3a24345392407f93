package org.liangcai.station.norms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalNormService;
import org.liangcai.assessment.norming.LocalPlan;
import org.liangcai.assessment.norming.LocalReadiness;
import org.liangcai.norms.AgeBand;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.building.NormMethod;
import org.liangcai.norms.building.RankFormula;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** How far the station's own scores reach for a norm, and building one from them. */
final class LocalNormsPart extends Div {

    private static final Pattern BAND = Pattern.compile("\\s*(\\d{1,3})\\s*[-–—~～至]\\s*(\\d{1,3})\\s*");

    private final transient Words words;
    private final transient NormDesk services;
    private final transient Consumer<NormVersion> whenKept;
    private final Notice notice;
    private final Div result = new Div();
    private final Select<LocalForm> chosen = new Select<>();
    private final Select<NormMethod> method = new Select<>();
    private final Select<RankFormula> formula = new Select<>();
    private final Checkbox bySex;
    private final TextField bands;
    private final TextField replications;
    private final TextField placeZh;
    private final TextField placeEn;
    private final MarginsField margins;

    LocalNormsPart(Words words, NormDesk services, Consumer<NormVersion> whenKept) {
        this.words = words;
        this.services = services;
        this.whenKept = whenKept;
        this.notice = new Notice("local-notice", words);
        this.bySex = new Checkbox(words.of("norms.local.bySex"));
        this.bands = field("bands", "16-60");
        this.replications = field("replications", "100");
        this.placeZh = field("placeZh", "");
        this.placeEn = field("placeEn", "");
        this.margins = new MarginsField(words);
        setId("local-norms");
        List<LocalReadiness> readiness = services.local().readiness(DeskView.actor());
        result.setId("local-result");
        add(
                new H2(words.of("norms.task.LOCAL")),
                new Paragraph(words.of("norms.local.what")),
                readiness(readiness),
                new H3(words.of("norms.local.build")),
                form(readiness),
                result);
    }

    private TextField field(String name, String value) {
        TextField field = new TextField(words.of("norms.local." + name));
        field.setId("local-" + name.toLowerCase(java.util.Locale.ROOT));
        field.setHelperText(words.of("norms.local." + name + ".hint"));
        field.setValue(value);
        return field;
    }

    private Table readiness(List<LocalReadiness> readiness) {
        Table table = new Table(
                "local-readiness",
                words.of("norms.local.readiness"),
                List.of(
                        Column.text(words.of("norms.local.form")),
                        Column.figure(words.of("norms.local.kept")),
                        Column.figure(words.of("norms.local.usable")),
                        Column.figure(words.of("norms.local.women")),
                        Column.figure(words.of("norms.local.men")),
                        Column.text(words.of("norms.local.ready"))));
        for (LocalReadiness ready : readiness) {
            table.row(
                    NormWords.form(words, services.itemBank(), ready.form()),
                    String.valueOf(ready.kept()),
                    String.valueOf(ready.usable()),
                    String.valueOf(ready.women()),
                    String.valueOf(ready.men()),
                    ready.missing() > 0
                            ? words.of("norms.local.missing", String.valueOf(ready.missing()))
                            : words.of(
                                    ready.missingBySex() > 0 ? "norms.local.readyNotBySex" : "norms.local.readyForAll",
                                    String.valueOf(ready.missingBySex())));
        }
        return table;
    }

    private Div form(List<LocalReadiness> readiness) {
        chosen.setId("local-form");
        chosen.setLabel(words.of("norms.local.form"));
        chosen.setItems(readiness.stream().map(LocalReadiness::form).toList());
        chosen.setItemLabelGenerator(one -> NormWords.form(words, services.itemBank(), one));
        chosen.setValue(readiness.getFirst().form());
        method.setId("local-method");
        method.setLabel(words.of("norms.method"));
        method.setItems(NormMethod.values());
        method.setItemLabelGenerator(one -> words.of("norms.methodName", one));
        method.setValue(NormMethod.TAYLOR);
        method.setHelperText(NormWords.in(words, NormMethod.TAYLOR.description()));
        method.addValueChangeListener(change -> {
            method.setHelperText(NormWords.in(words, change.getValue().description()));
            formula.setVisible(change.getValue() == NormMethod.CONVENTIONAL);
        });
        formula.setId("local-formula");
        formula.setLabel(words.of("norms.local.formula"));
        formula.setItems(RankFormula.values());
        formula.setItemLabelGenerator(one -> words.of("norms.formula", one));
        formula.setValue(RankFormula.RANKIT);
        formula.setVisible(false);
        bySex.setId("local-by-sex");
        Button build = new Button(words.of("norms.local.buildNow"));
        build.setId("local-build");
        build.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        build.setDisableOnClick(true);
        build.addClickListener(click -> {
            result.removeAll();
            notice.attempt(this::build);
            build.setEnabled(true);
        });
        Paragraph selection = new Paragraph(words.of("norms.local.bySex.hint"));
        selection.addClassName("desk-hint");
        Div form = new Div(
                chosen,
                method,
                formula,
                bySex,
                selection,
                bands,
                replications,
                placeZh,
                placeEn,
                margins,
                notice,
                build);
        form.addClassName("desk-form");
        return form;
    }

    private void build() {
        Optional<List<AgeBand>> cells = bands(bands.getValue());
        if (cells.isEmpty()) {
            notice.complain(words.of("norms.local.bandsUnreadable", bands.getValue()));
            return;
        }
        if (!replications.getValue().strip().matches("\\d{1,4}")) {
            notice.complain(words.of("norms.local.replicationsUnreadable"));
            return;
        }
        var plan = new LocalPlan(
                chosen.getValue(),
                method.getValue(),
                formula.getValue(),
                bySex.getValue(),
                cells.get(),
                Integer.parseInt(replications.getValue().strip()),
                LocalNormService.place(placeZh.getValue(), placeEn.getValue()),
                margins.margins());
        result.add(new BuiltPart(words, services, services.local().build(DeskView.actor(), plan), whenKept));
        notice.say(words.of("norms.local.built"));
    }

    /** Age bands as they were typed; empty when they cannot be read. */
    static Optional<List<AgeBand>> bands(String typed) {
        var bands = new ArrayList<AgeBand>();
        for (String part : typed.split("[,，、;；]", -1)) {
            Matcher band = BAND.matcher(part);
            if (!band.matches()) {
                return Optional.empty();
            }
            int from = Integer.parseInt(band.group(1));
            int to = Integer.parseInt(band.group(2));
            if (to < from) {
                return Optional.empty();
            }
            bands.add(new AgeBand(from, to));
        }
        return Optional.of(bands);
    }
}
