package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import org.liangcai.assessment.forms.BlueprintText;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.kept.AssemblyOutcome;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** Parallel forms that the engine assembles to a blueprint; they are looked at before they are kept. */
final class NewParallelForms extends Div {

    private final transient Words words;
    private final transient FormsDesk desk;
    private final transient Consumer<FormRecord> whenMade;
    private final transient HeadFields head;
    private final IntegerField length;
    private final IntegerField forms;
    private final IntegerField overlap;
    private final TextArea bounds;
    private final TextArea target;
    private final Notice notice;
    private final Div outcome = new Div();

    NewParallelForms(Words words, FormsDesk desk, Consumer<FormRecord> whenMade) {
        this.words = words;
        this.desk = desk;
        this.whenMade = whenMade;
        setId("new-parallel-forms");
        addClassNames("desk-form", "bank-form");
        Paragraph available = new Paragraph();
        available.addClassName("desk-hint");
        available.setId("available");
        head = new HeadFields(words, desk, items -> available.setText(available(items)));
        length = NewPoolForm.number("blueprint-length", words.of("forms.blueprint.length"), 10);
        forms = NewPoolForm.number("blueprint-forms", words.of("forms.blueprint.forms"), 2);
        overlap = NewPoolForm.number("blueprint-overlap", words.of("forms.blueprint.overlap"), 0);
        bounds = NewPoolForm.bounds(words);
        target = new TextArea(words.of("forms.target"));
        target.setId("target");
        target.setHelperText(words.of("forms.target.hint"));
        notice = new Notice("assemble-notice", words);
        Button assemble = new Button(words.of("forms.assemble"), click -> assemble());
        assemble.setId("assemble");
        assemble.setDisableOnClick(true);
        assemble.addClickListener(click -> assemble.setEnabled(true));
        assemble.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.setId("assembly");
        outcome.getElement().setAttribute("role", "status");
        add(
                new H2(words.of("forms.new.PARALLEL")),
                new Paragraph(words.of("forms.new.PARALLEL.hint")),
                head.instrument(),
                available,
                length,
                forms,
                overlap,
                bounds,
                target,
                notice,
                assemble,
                outcome);
    }

    private String available(List<ItemRecord> items) {
        long withParameters =
                items.stream().filter(item -> item.calibrationInUse().isPresent()).count();
        return words.of("forms.available", String.valueOf(items.size()), String.valueOf(withParameters));
    }

    private void assemble() {
        outcome.removeAll();
        head.chosen()
                .ifPresentOrElse(
                        instrument -> notice.attempt(() -> assemble(instrument)),
                        () -> notice.complain(words.of("forms.instrument.missing")));
    }

    private void assemble(InstrumentId instrument) {
        FormBlueprint blueprint = BlueprintText.blueprint(
                NewPoolForm.typed(length),
                NewPoolForm.typed(forms),
                NewPoolForm.typed(overlap),
                BlueprintText.bounds(bounds.getValue()),
                BlueprintText.target(target.getValue()));
        switch (desk.forms().assemble(DeskView.actor(), instrument, blueprint)) {
            case AssemblyOutcome.Assembled assembled -> show(instrument, blueprint, assembled);
            case AssemblyOutcome.Impossible impossible -> show(impossible);
            case AssemblyOutcome.Undecided _ -> notice.complain(words.of("forms.undecided"));
        }
    }

    private void show(AssemblyOutcome.Impossible impossible) {
        notice.complain(words.of(impossible.together() ? "forms.impossible.together" : "forms.impossible"));
        UnorderedList reasons = new UnorderedList();
        reasons.setId("shortages");
        reasons.addClassName("desk-notes");
        impossible.shortages().forEach(shortage -> reasons.add(new ListItem(words.in(shortage.words()))));
        outcome.add(reasons);
    }

    private void show(InstrumentId instrument, FormBlueprint blueprint, AssemblyOutcome.Assembled assembled) {
        Notice saved = new Notice("save-notice", words);
        Button save = new Button(
                words.of("forms.saveAll"),
                click -> saved.attempt(() -> whenMade.accept(desk.forms()
                        .addAssembled(
                                DeskView.actor(),
                                head.head(instrument),
                                blueprint,
                                assembled.forms().stream()
                                        .map(form -> form.stream()
                                                .map(ItemRecord::version)
                                                .toList())
                                        .toList(),
                                head.reason())
                        .getFirst())));
        save.setId("save-form");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        outcome.add(
                new H3(words.of("forms.assembled")),
                new Paragraph(words.of(
                        assembled.best() ? "forms.assembled.best" : "forms.assembled.found",
                        words.figure(assembled.farthest(), 2))),
                new AssembledForms(words, blueprint, assembled.forms()),
                new H3(words.of("forms.keepThem")),
                new Paragraph(words.of("forms.keepThem.hint")),
                head.fields(true),
                saved,
                save);
    }
}
