package org.liangcai.station.norms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.liangcai.assessment.norming.NormEntry;
import org.liangcai.assessment.norming.NormState;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** What can be decided about a version now: approve it, put it in use, retire it; each with the reason. */
final class DecisionForms extends Div {

    private final transient Words words;
    private final transient NormDesk services;
    private final transient Consumer<NormEntry> whenDecided;
    private final transient NormTable table;
    private final NormVersion version;
    private final Notice notice;
    private final TextField reason;
    private final Div forms = new Div();

    DecisionForms(Words words, NormDesk services, NormEntry entry, Consumer<NormEntry> whenDecided) {
        this.words = words;
        this.services = services;
        this.whenDecided = whenDecided;
        this.table = entry.table();
        this.version = NormVersion.of(table);
        this.notice = new Notice("norm-notice", words);
        this.reason = new TextField(words.of("norms.reason"));
        reason.setId("reason");
        reason.setHelperText(words.of("norms.reason.hint"));
        addClassName("desk-form");
        setId("norm-decide");
        add(new H3(words.of("norms.decide")), reason, notice, forms);
        show(entry.state());
    }

    private void show(NormState state) {
        forms.removeAll();
        forms.add(
                switch (state) {
                    case CANDIDATE -> new Div(approve(), retire());
                    case APPROVED, IN_USE -> new Div(putInUse(), retire());
                    case RETIRED -> new Div(new Paragraph(words.of("norms.retiredHint")));
                });
    }

    private Button approve() {
        Button approve = new Button(words.of("norms.approve"));
        approve.setId("approve");
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickListener(click ->
                decide(() -> services.norms().approve(DeskView.actor(), version, reason.getValue()), "norms.approved"));
        return approve;
    }

    private Div putInUse() {
        Select<Language> language = new Select<>();
        language.setId("use-language");
        language.setLabel(words.of("norms.use.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(one -> words.of("norms.language", one));
        language.setValue(Language.ZH);
        Select<Purpose> purpose = new Select<>();
        purpose.setId("use-purpose");
        purpose.setLabel(words.of("norms.use.purpose"));
        purpose.setItems(Arrays.asList(Purpose.values()));
        purpose.setItemLabelGenerator(one -> words.of("norms.purpose", one));
        purpose.setValue(Purpose.GUIDANCE);
        Input from = new Input();
        from.setId("use-from");
        from.setType("date");
        from.setValue(services.norms().today().toString());
        NativeLabel label = new NativeLabel(words.of("norms.use.from"));
        label.setFor(from);
        Button use = new Button(words.of("norms.use"));
        use.setId("put-in-use");
        use.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        use.addClickListener(click -> day(from.getValue())
                .ifPresentOrElse(
                        day -> decide(
                                () -> services.norms()
                                        .putInUse(
                                                DeskView.actor(),
                                                version,
                                                new NormScope(
                                                        table.instrument(),
                                                        table.form(),
                                                        language.getValue(),
                                                        purpose.getValue()),
                                                day,
                                                reason.getValue()),
                                "norms.putInUse"),
                        () -> notice.complain(words.of("norms.use.dayMissing"))));
        Paragraph hint = new Paragraph(words.of("norms.use.hint"));
        hint.addClassName("desk-hint");
        Div date = new Div(label, from);
        date.addClassName("norm-date");
        Div form = new Div(language, purpose, date, hint, use);
        form.addClassName("norm-use");
        return form;
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    private Irrevocable retire() {
        return new Irrevocable(
                "retire",
                words.of("norms.retire"),
                words.of("norms.retire.consequence"),
                words.of("norms.retire.confirm"),
                words,
                () -> decide(
                        () -> services.norms().retire(DeskView.actor(), version, reason.getValue()), "norms.retired"));
    }

    private void decide(Supplier<NormEntry> decision, String said) {
        notice.attempt(() -> {
            NormEntry entry = decision.get();
            reason.clear();
            show(entry.state());
            whenDecided.accept(entry);
            notice.say(words.of(said));
        });
    }
}
