package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.liangcai.itembank.Instrument;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new instrument for items of one's own. */
final class NewInstrumentForm extends Div {

    NewInstrumentForm(Words words, BankDesk desk, Consumer<Instrument> whenAdded) {
        setId("new-instrument-form");
        addClassName("desk-form");
        addClassName("desk-end");
        TextField id = new TextField(words.of("bank.instrument.id"));
        id.setId("instrument-id");
        id.setHelperText(words.of("bank.instrument.id.hint"));
        BilingualField name = new BilingualField("instrument-name", words.of("bank.instrument.name"), "");
        BilingualField measures = new BilingualField("instrument-measures", words.of("bank.instrument.measures"), "");
        Notice notice = new Notice("instrument-notice", words);
        Button add = new Button(
                words.of("bank.instrument.add"),
                click -> notice.attempt(() -> {
                    whenAdded.accept(desk.items()
                            .addInstrument(DeskView.actor(), id.getValue(), name.typed(), measures.typed()));
                    notice.say(words.of("bank.instrument.added"));
                }));
        add.setId("add-instrument");
        add(
                new H3(words.of("bank.instrument.new")),
                new Paragraph(words.of("bank.instrument.hint")),
                id,
                name,
                measures,
                notice,
                add);
    }
}
