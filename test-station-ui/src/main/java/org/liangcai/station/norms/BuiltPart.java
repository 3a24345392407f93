package org.liangcai.station.norms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.liangcai.assessment.norming.BuiltLocalNorm;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.building.BuiltNorm;
import org.liangcai.norms.picture.NormPicture;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** A norm that was built and is not kept yet: the models tried with their criteria, the curves with the data behind them. */
final class BuiltPart extends Div {

    private static final int MODELS_SHOWN = 8;

    private final transient Words words;
    private final transient NormDesk services;
    private final transient BuiltLocalNorm built;

    BuiltPart(Words words, NormDesk services, BuiltLocalNorm built, Consumer<NormVersion> whenKept) {
        this.words = words;
        this.services = services;
        this.built = built;
        setId("built");
        Facts facts = new Facts();
        built.raking()
                .ifPresent(raking -> facts.fact(
                        words.of("norms.margins.effective"),
                        words.of(
                                "norms.margins.effectiveOf",
                                String.valueOf(Math.round(raking.effectiveSampleSize())),
                                String.valueOf(raking.weights().length))));
        add(
                new H3(NormWords.title(words, built.table())),
                facts.fact(
                                words.of("norms.sample"),
                                NormWords.in(words, built.table().sample().description()))
                        .fact(
                                words.of("norms.method"),
                                NormWords.in(words, built.table().method()))
                        .fact(
                                words.of("norms.reliabilityNote"),
                                NormWords.in(words, built.table().reliabilityNote())),
                constructs(),
                keep(whenKept));
    }

    private Table constructs() {
        Table table = new Table(
                "built-constructs",
                words.of("norms.values"),
                List.of(
                        Column.text(words.of("norms.construct")),
                        Column.figure(words.of("norms.people.header")),
                        Column.figure(words.of("norms.mean")),
                        Column.figure(words.of("norms.sd")),
                        Column.figure(words.of("norms.reliability")),
                        Column.text(words.of("norms.model"))));
        for (BuiltNorm norm : built.built()) {
            var first = norm.norm().cells().getFirst();
            table.opening(
                    "built-" + norm.norm().construct().value().toLowerCase(Locale.ROOT),
                    () -> behind(norm),
                    name(norm),
                    String.valueOf(norm.parts().stream()
                            .mapToInt(part -> part.sample().people())
                            .sum()),
                    NormWords.raw(words, norm.norm(), first.mean()),
                    NormWords.raw(words, norm.norm(), first.standardDeviation()),
                    words.figure(first.reliability(), 2),
                    chosen(norm));
        }
        return table;
    }

    private String name(BuiltNorm norm) {
        return NormWords.construct(
                words,
                services.itemBank(),
                built.table().instrument(),
                norm.norm().construct());
    }

    private String chosen(BuiltNorm norm) {
        return norm.parts().getFirst().tried().stream()
                .filter(BuiltNorm.TriedModel::chosen)
                .map(model ->
                        "%s · %s %s".formatted(model.degrees(), model.criterion(), words.figure(model.value(), 1)))
                .findFirst()
                .orElse("—");
    }

    private Component behind(BuiltNorm norm) {
        Div behind = new Div(new PictureFrame(
                NormPicture.of(norm, built.table().title()),
                "built-picture-" + norm.norm().construct(),
                name(norm)));
        for (BuiltNorm.Part part : norm.parts()) {
            if (!part.tried().isEmpty()) {
                behind.add(models(norm, part));
            }
            if (part.failed() > 0) {
                behind.add(new Paragraph(words.of("norms.model.failed", String.valueOf(part.failed()))));
            }
        }
        return behind;
    }

    private Table models(BuiltNorm norm, BuiltNorm.Part part) {
        String who = part.sex().map(sex -> words.of("norms.sex", sex)).orElseGet(() -> words.of("norms.sex.ALL"));
        Table table = new Table(
                "models-%s-%s"
                        .formatted(
                                norm.norm().construct(),
                                part.sex().map(Enum::name).orElse("all")),
                words.of("norms.model.tried", who, String.valueOf(part.tried().size())),
                List.of(
                        Column.text(words.of("norms.model")),
                        Column.figure(words.of("norms.model.parameters")),
                        Column.figure(words.of("norms.model.criterion")),
                        Column.text(words.of("norms.model.fit")),
                        Column.text(words.of("norms.model.state"))));
        table.captioned();
        part.tried().stream()
                .sorted(Comparator.comparingDouble(BuiltNorm.TriedModel::value))
                .limit(MODELS_SHOWN)
                .forEach(model -> table.row(
                        model.degrees(),
                        String.valueOf(model.parameters()),
                        model.criterion() + " " + words.figure(model.value(), 2),
                        model.fit(),
                        words.of(
                                model.chosen()
                                        ? "norms.model.chosen"
                                        : model.converged() ? "norms.model.converged" : "norms.model.notConverged")));
        return table;
    }

    private Div keep(Consumer<NormVersion> whenKept) {
        Notice notice = new Notice("keep-notice", words);
        TextField reason = new TextField(words.of("norms.reason"));
        reason.setId("keep-reason");
        reason.setHelperText(words.of("norms.local.keep.hint"));
        Button keep = new Button(words.of("norms.local.keep"));
        keep.setId("keep-norm");
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickListener(click -> notice.attempt(
                () -> whenKept.accept(services.local().keep(DeskView.actor(), built, reason.getValue()))));
        Div form = new Div(new H3(words.of("norms.local.keep")), reason, notice, keep);
        form.addClassName("desk-form");
        return form;
    }
}
