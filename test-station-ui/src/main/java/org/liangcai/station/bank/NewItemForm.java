package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.bank.WrittenItem;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ScoringRule.Direction;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Shown;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** A new item, or a new version of one: a question with options, or a statement to be rated, in both languages. */
final class NewItemForm extends Div {

    private final transient Words words;
    private final transient BankDesk desk;
    private final Select<Kind> kind = new Select<>();
    private final TextField id;
    private final Select<Instrument> instrument = new Select<>();
    private final Select<Language> original = new Select<>();
    private final BilingualField statement;
    private final BilingualField question;
    private final BilingualField options;
    private final Select<Integer> key = new Select<>();
    private final Select<Direction> direction = new Select<>();
    private final TextField tags;
    private final TextField reason;

    /** What can be written here. */
    enum Kind {
        CHOICE,
        STATEMENT
    }

    NewItemForm(Words words, BankDesk desk, Optional<ItemRecord> from, Consumer<ItemRecord> whenWritten) {
        this.words = words;
        this.desk = desk;
        setId("new-item-form");
        addClassName("desk-form");
        addClassName("bank-form");
        id = text("id", "bank.write.id");
        id.setHelperText(words.of("bank.write.id.hint"));
        statement = new BilingualField("statement", words.of("bank.write.statement"), "");
        question = new BilingualField("question", words.of("bank.write.question"), "");
        options = new BilingualField("options", words.of("bank.write.options"), words.of("bank.write.options.hint"));
        tags = text("tags", "bank.tags");
        tags.setHelperText(words.of("bank.tags.hint"));
        reason = text("reason", "bank.reason");
        chooseKind();
        chooseInstrument();
        choose(original, "original", "bank.write.original");
        original.setItems(Language.values());
        original.setItemLabelGenerator(LanguageSwitch::nameOf);
        original.setValue(words.language());
        choose(key, "key", "bank.write.key");
        key.setHelperText(words.of("bank.write.key.hint"));
        key.setItems(1, 2, 3, 4, 5, 6, 7, 8);
        choose(direction, "direction", "bank.write.direction");
        direction.setItems(Direction.values());
        direction.setItemLabelGenerator(one -> words.of("bank.direction", one));
        direction.setValue(Direction.POSITIVE);
        Notice notice = new Notice("new-item-notice", words);
        Button save = new Button(
                words.of("bank.write.save"),
                click -> notice.attempt(() -> whenWritten.accept(desk.items()
                        .write(DeskView.actor(), written(), WordingPart.list(tags.getValue()), reason.getValue()))));
        save.setId("save-item");
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(words.of(from.isPresent() ? "bank.newVersion" : "bank.new")),
                kind,
                id,
                instrument,
                original,
                question,
                statement,
                options,
                key,
                direction,
                tags,
                reason,
                notice,
                save,
                new NewInstrumentForm(words, desk, this::chooseInstrument));
        from.ifPresent(this::begin);
        fit();
    }

    private TextField text(String name, String label) {
        TextField field = new TextField(words.of(label));
        field.setId("write-" + name);
        return field;
    }

    private void choose(Select<?> field, String name, String label) {
        field.setId("write-" + name);
        field.setLabel(words.of(label));
    }

    private void chooseKind() {
        choose(kind, "kind", "bank.write.kind");
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(one -> words.of("bank.kind", one));
        kind.setValue(Kind.CHOICE);
        kind.addValueChangeListener(change -> fit());
    }

    private void chooseInstrument() {
        choose(instrument, "instrument", "bank.instrument");
        instrument.setItems(desk.items().instruments(DeskView.actor()));
        instrument.setItemLabelGenerator(one ->
                words.of("common.inBrackets", words.in(one.name()), one.id().value()));
        desk.items().instruments(DeskView.actor()).stream().findFirst().ifPresent(instrument::setValue);
    }

    private void chooseInstrument(Instrument added) {
        chooseInstrument();
        instrument.setValue(added);
    }

    /** Shows the fields of the kind that is chosen. */
    private void fit() {
        boolean choice = kind.getValue() == Kind.CHOICE;
        key.setVisible(choice);
        direction.setVisible(!choice);
        statement.setVisible(!choice);
        options.label(words.of(choice ? "bank.write.options" : "bank.write.labels"));
    }

    private WrittenItem written() {
        return switch (kind.getValue()) {
            case CHOICE ->
                new WrittenItem.Choice(
                        id.getValue(),
                        instrument.getValue().id(),
                        original.getValue(),
                        question.typed(),
                        options.lines(),
                        key.getValue() == null ? 0 : key.getValue());
            case STATEMENT ->
                new WrittenItem.Statement(
                        id.getValue(),
                        instrument.getValue().id(),
                        original.getValue(),
                        question.typed(),
                        statement.typed(),
                        options.lines(),
                        direction.getValue());
        };
    }

    /** Whether a version can be gone on with here: written as one of the two kinds. */
    static boolean canEdit(ItemRecord item) {
        return item.contents().qti().isEmpty()
                && item.contents()
                        .shown()
                        .filter(shown -> shown.content() instanceof ItemContent.TextChoice
                                || shown.content() instanceof ItemContent.RatingStatement)
                        .isPresent();
    }

    private void begin(ItemRecord item) {
        id.setValue(item.version().item().value());
        id.setReadOnly(true);
        tags.setValue(String.join(", ", item.tags()));
        desk.items().instruments(DeskView.actor()).stream()
                .filter(one -> one.id().equals(item.added().instrument()))
                .findFirst()
                .ifPresent(instrument::setValue);
        item.translations().entrySet().stream()
                .filter(one -> one.getValue() == Translation.ORIGINAL)
                .findFirst()
                .ifPresent(one -> original.setValue(one.getKey()));
        item.contents().shown().ifPresent(this::begin);
    }

    private void begin(Shown shown) {
        switch (shown.content()) {
            case ItemContent.RatingStatement rating -> {
                kind.setValue(Kind.STATEMENT);
                question.set(rating.question());
                statement.set(rating.statement());
                options.set(rating.labels());
            }
            case ItemContent.TextChoice choice -> {
                kind.setValue(Kind.CHOICE);
                question.set(choice.question());
                options.set(choice.options());
            }
            case ItemContent.FigureChoice _,
                    ItemContent.Situation _,
                    ItemContent.CopyTyping _,
                    ItemContent.FormFilling _,
                    ItemContent.Document _ -> {}
        }
        switch (shown.scoring()) {
            case ScoringRule.SingleKey single -> key.setValue(single.correctOption());
            case ScoringRule.KeyedRating rating -> direction.setValue(rating.direction());
            case ScoringRule.ExpertKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.Processing _,
                    ScoringRule.Unscored _,
                    ScoringRule.Practice _ -> {}
        }
    }
}
