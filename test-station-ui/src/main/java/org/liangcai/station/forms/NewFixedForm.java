package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new form of items that somebody picks. */
final class NewFixedForm extends Div {

    NewFixedForm(Words words, FormsDesk desk, Consumer<FormRecord> whenMade) {
        setId("new-form");
        addClassNames("desk-form", "bank-form");
        ItemPicker items = new ItemPicker(words, "items", words.of("forms.items"));
        HeadFields head = new HeadFields(words, desk, items::offer);
        Notice notice = new Notice("new-form-notice", words);
        Button save = new Button(words.of("forms.save"), click -> head.chosen()
                .ifPresentOrElse(
                        instrument -> notice.attempt(() -> whenMade.accept(desk.forms()
                                .addFixed(
                                        DeskView.actor(), head.head(instrument), items.versions(), head.reason()))),
                        () -> notice.complain(words.of("forms.instrument.missing"))));
        save.setId("save-form");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(words.of("forms.new.FIXED")),
                new Paragraph(words.of("forms.new.FIXED.hint")),
                head.instrument(),
                items,
                head.fields(true),
                notice,
                save);
    }
}
