package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.forms.FormService;
import org.liangcai.assessment.forms.NewBattery;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new battery: forms in an order, with the name that counsellors choose it by. */
final class NewBatteryForm extends Div {

    private static final int OFFERED = 200;

    private final transient Words words;
    private final transient List<FormRecord> parts = new ArrayList<>();
    private final OrderedList shown = new OrderedList();
    private final IntegerField minutes = new IntegerField();

    NewBatteryForm(Words words, FormsDesk desk, Optional<FormRecord> first, Consumer<FormRecord> whenMade) {
        this.words = words;
        setId("new-battery-form");
        addClassNames("desk-form", "bank-form");
        TextField id = new TextField(words.of("forms.id"));
        id.setId("battery-id");
        id.setHelperText(words.of("forms.id.hint"));
        BothLanguages name = new BothLanguages("battery-name", words.of("forms.batteryName"), "");
        BothLanguages description =
                new BothLanguages("battery-description", words.of("forms.description"), words.of("forms.description.hint"));
        minutes.setId("battery-minutes");
        minutes.setLabel(words.of("forms.duration"));
        TextArea reason = new TextArea(words.of("forms.reason"));
        reason.setId("form-reason");
        reason.setMaxLength(2_000);
        Notice notice = new Notice("new-battery-notice", words);
        Button save = new Button(
                words.of("forms.save"),
                click -> notice.attempt(() -> whenMade.accept(desk.forms()
                        .addBattery(
                                DeskView.actor(),
                                new NewBattery(
                                        id.getValue(),
                                        name.typed(),
                                        description.typed(),
                                        NewPoolForm.typed(minutes),
                                        parts.stream().map(FormRecord::version).toList()),
                                reason.getValue()))));
        save.setId("save-battery");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        shown.setId("battery-forms");
        shown.addClassName("forms-picked");
        add(
                new H2(words.of("forms.new.BATTERY")),
                new Paragraph(words.of("forms.new.BATTERY.hint")),
                choice(desk),
                shown,
                id,
                name,
                description,
                minutes,
                reason,
                notice,
                save);
        first.filter(record -> record.form().isPresent()).ifPresent(this::take);
    }

    private Select<FormRecord> choice(FormsDesk desk) {
        Select<FormRecord> choice = new Select<>();
        choice.setId("battery-form");
        choice.setLabel(words.of("forms.addForm"));
        choice.setHelperText(words.of("forms.addForm.hint"));
        choice.setItems(
                desk
                        .forms()
                        .find(
                                DeskView.actor(),
                                new KeptForms.Query("", Optional.empty(), Optional.of(KeptForms.Kind.FORM)),
                                0,
                                OFFERED)
                        .records()
                        .stream()
                        .filter(record -> record.state() != FormState.WITHDRAWN)
                        .toList());
        choice.setItemLabelGenerator(this::label);
        choice.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) {
                take(change.getValue());
                choice.clear();
            }
        });
        return choice;
    }

    private String label(FormRecord record) {
        return "%s · %s (%s)"
                .formatted(
                        words.in(record.contents().title()),
                        record.version(),
                        words.of("forms.state", record.state()));
    }

    private void take(FormRecord record) {
        if (parts.stream().noneMatch(part -> part.version().id().equals(record.version().id()))) {
            parts.add(record);
            expectAnew();
        }
    }

    private void expectAnew() {
        long expected = parts.stream()
                .flatMap(part -> part.form().stream())
                .mapToLong(form -> FormService.expected(form).toMinutes())
                .sum();
        minutes.setValue((int) Math.min(240, expected));
        shown.removeAll();
        for (FormRecord part : List.copyOf(parts)) {
            Button remove = new Button(words.of("forms.pick.remove"), click -> {
                parts.remove(part);
                expectAnew();
            });
            remove.setId("remove-" + part.number());
            remove.getElement().setAttribute("aria-label", words.of("forms.pick.remove") + " " + part.version());
            shown.add(new ListItem(new Span(label(part)), remove));
        }
    }
}
