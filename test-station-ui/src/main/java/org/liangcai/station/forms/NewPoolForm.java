package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.forms.BlueprintText;
import org.liangcai.assessment.forms.PoolWish;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new pool from which items are chosen while a person answers. */
final class NewPoolForm extends Div {

    private final IntegerField minimum;
    private final IntegerField maximum;
    private final NumberField error = new NumberField();
    private final IntegerField candidates;
    private final TextArea bounds;

    NewPoolForm(Words words, FormsDesk desk, Consumer<FormRecord> whenMade) {
        setId("new-pool");
        addClassNames("desk-form", "bank-form");
        ItemPicker items = new ItemPicker(words, "items", words.of("forms.pool"));
        HeadFields head = new HeadFields(words, desk, items::offer);
        minimum = number("pool-minimum", words.of("forms.pool.minimum"), 5);
        maximum = number("pool-maximum", words.of("forms.pool.maximum"), 15);
        error.setId("pool-error");
        error.setLabel(words.of("forms.pool.error"));
        error.setHelperText(words.of("forms.pool.error.hint"));
        error.setValue(0.4);
        candidates = number("pool-candidates", words.of("forms.pool.candidates"), 3);
        candidates.setHelperText(words.of("forms.pool.candidates.hint"));
        bounds = bounds(words);
        Notice notice = new Notice("new-pool-notice", words);
        Button save = new Button(words.of("forms.save"), click -> head.chosen()
                .ifPresentOrElse(
                        instrument -> notice.attempt(() -> whenMade.accept(desk.forms()
                                .addPool(
                                        DeskView.actor(),
                                        head.head(instrument),
                                        items.versions(),
                                        wish(),
                                        head.reason()))),
                        () -> notice.complain(words.of("forms.instrument.missing"))));
        save.setId("save-form");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(words.of("forms.new.POOL")),
                new Paragraph(words.of("forms.new.POOL.hint")),
                head.instrument(),
                items,
                minimum,
                maximum,
                error,
                candidates,
                bounds,
                head.fields(false),
                notice,
                save);
    }

    static TextArea bounds(Words words) {
        TextArea field = new TextArea(words.of("forms.bounds"));
        field.setId("bounds");
        field.setHelperText(words.of("forms.bounds.hint"));
        return field;
    }

    static IntegerField number(String id, String label, int value) {
        IntegerField field = new IntegerField(label);
        field.setId(id);
        field.setValue(value);
        return field;
    }

    /** What was typed; a number left out is 0, which is refused. */
    private PoolWish wish() {
        return new PoolWish(
                typed(minimum),
                typed(maximum),
                Optional.ofNullable(error.getValue()).orElse(0.0),
                typed(candidates),
                BlueprintText.bounds(bounds.getValue()));
    }

    static int typed(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(0);
    }
}
