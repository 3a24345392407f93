package org.liangcai.station.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.forms.FormHead;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.form.Conduct.Navigation;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Words;

/** What is typed of every form: instrument, name, instructions, practice, time, and why it is made. */
final class HeadFields {

    private final transient Words words;
    private final transient FormsDesk desk;
    private final Select<Instrument> instrument = new Select<>();
    private final TextField id = new TextField();
    private final BothLanguages title;
    private final BothLanguages instructions;
    private final ItemPicker practice;
    private final IntegerField minutes = new IntegerField();
    private final Select<Navigation> navigation = new Select<>();
    private final TextArea reason = new TextArea();

    HeadFields(Words words, FormsDesk desk, Consumer<List<ItemRecord>> whenChosen) {
        this.words = words;
        this.desk = desk;
        title = new BothLanguages("form-title", words.of("forms.formTitle"), "");
        instructions = new BothLanguages(
                "form-instructions", words.of("forms.instructions"), words.of("forms.instructions.hint"));
        practice = new ItemPicker(words, "practice", words.of("forms.practice"));
        instrument.setId("form-instrument");
        instrument.setLabel(words.of("forms.instrument"));
        instrument.setItems(desk.forms().instruments(DeskView.actor()));
        instrument.setItemLabelGenerator(one ->
                words.of("common.inBrackets", words.in(one.name()), one.id().value()));
        instrument.setHelperText(words.of("forms.instrument.hint"));
        instrument.addValueChangeListener(change -> {
            List<ItemRecord> usable =
                    desk.forms().usable(DeskView.actor(), change.getValue().id());
            practice.offer(usable);
            whenChosen.accept(usable);
        });
        id.setId("form-id");
        id.setLabel(words.of("forms.id"));
        id.setHelperText(words.of("forms.id.hint"));
        minutes.setId("form-minutes");
        minutes.setLabel(words.of("forms.minutes"));
        minutes.setHelperText(words.of("forms.minutes.hint"));
        navigation.setId("form-navigation");
        navigation.setLabel(words.of("forms.navigation"));
        navigation.setItems(Navigation.values());
        navigation.setItemLabelGenerator(one -> words.of("forms.navigation", one));
        navigation.setValue(Navigation.LOCKED);
        reason.setId("form-reason");
        reason.setLabel(words.of("forms.reason"));
        reason.setMaxLength(2_000);
    }

    Select<Instrument> instrument() {
        return instrument;
    }

    /** The instrument that was chosen, if one was. */
    Optional<InstrumentId> chosen() {
        return instrument.getOptionalValue().map(Instrument::id);
    }

    /** The items of the instrument that was chosen. */
    List<ItemRecord> usable() {
        return chosen().map(one -> desk.forms().usable(DeskView.actor(), one)).orElse(List.of());
    }

    /** The other fields. */
    Div fields(boolean wayBack) {
        NativeDetails details = new NativeDetails(words.of("forms.practice"), practice);
        details.setId("practice-details");
        Div fields = new Div(id, title, instructions, minutes);
        fields.addClassName("forms-fields");
        if (wayBack) {
            fields.add(navigation);
        }
        fields.add(details, reason);
        return fields;
    }

    FormHead head(InstrumentId of) {
        return new FormHead(
                id.getValue(),
                of,
                title.typed(),
                instructions.typed(),
                practice.versions(),
                Optional.ofNullable(minutes.getValue()),
                navigation.getValue());
    }

    String reason() {
        return reason.getValue();
    }
}
