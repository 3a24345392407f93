package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.forms.FormRefusal;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormStep;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** What can be done next with a version of a form or battery, each with its reason. */
final class FormSteps extends Div {

    FormSteps(Words words, FormsDesk desk, FormRecord record, Consumer<FormRecord> whenChanged) {
        add(new H3(words.of("forms.steps")));
        Map<FormStep, Optional<FormRefusal>> open = desk.forms().steps(DeskView.actor(), record);
        if (open.isEmpty()) {
            add(new Paragraph(words.of("forms.noSteps")));
            return;
        }
        TextArea reason = new TextArea(words.of("forms.reason"));
        reason.setId("step-reason");
        reason.setMaxLength(2_000);
        Notice notice = new Notice("form-notice", words);
        Div buttons = new Div();
        buttons.addClassName("desk-actions");
        Div form = new Div(reason, notice, buttons);
        form.addClassName("desk-form");
        add(form);
        open.forEach((step, refusal) -> {
            Button button = new Button(
                    words.of("forms.step", step),
                    click -> notice.attempt(() -> whenChanged.accept(desk.forms()
                            .move(DeskView.actor(), record.number(), record.revision(), step, reason.getValue()))));
            button.setId("step-" + step.name().toLowerCase(Locale.ROOT));
            button.setEnabled(refusal.isEmpty());
            if (step == FormStep.APPROVE && refusal.isEmpty()) {
                button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            buttons.add(button);
            refusal.ifPresent(why -> {
                Paragraph hint =
                        new Paragraph(words.of("forms.step", step) + words.of("desk.colon") + words.in(why.message()));
                hint.addClassName("desk-hint");
                add(hint);
            });
        });
    }
}
