package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** How the wording of each language came to be, the tags, and the items that must not stand in the same form. */
final class WordingPart extends Div {

    private final transient Words words;
    private final transient BankDesk desk;
    private final transient ItemRecord item;
    private final transient Consumer<ItemRecord> whenChanged;

    WordingPart(Words words, BankDesk desk, ItemRecord item, Consumer<ItemRecord> whenChanged) {
        this.words = words;
        this.desk = desk;
        this.item = item;
        this.whenChanged = whenChanged;
        add(translations(), tags(), enemies());
    }

    private Div translations() {
        Map<Language, Select<Translation>> fields = new EnumMap<>(Language.class);
        Div form = new Div(new H3(words.of("bank.translations")));
        form.addClassName("desk-form");
        item.translations().forEach((language, state) -> {
            Select<Translation> field = new Select<>();
            field.setId("translation-" + language.locale().getLanguage());
            field.setLabel(LanguageSwitch.nameOf(language));
            field.setItems(Translation.values());
            field.setItemLabelGenerator(one -> words.of("bank.translation", one));
            field.setValue(state);
            fields.put(language, field);
            form.add(field);
        });
        if (fields.size() < Language.values().length) {
            form.add(new Paragraph(words.of("bank.translation.missing")));
        }
        TextField reason = new TextField(words.of("bank.translation.reason"));
        reason.setId("translation-reason");
        Notice notice = new Notice("translation-notice", words);
        Button save = new Button(
                words.of("bank.translation.save"),
                click -> notice.attempt(() -> {
                    Map<Language, Translation> noted = new EnumMap<>(Language.class);
                    fields.forEach((language, field) -> noted.put(language, field.getValue()));
                    whenChanged.accept(desk.items()
                            .noteTranslations(
                                    DeskView.actor(), item.number(), item.revision(), noted, reason.getValue()));
                }));
        save.setId("save-translation");
        form.add(reason, notice, save);
        return form;
    }

    private Div tags() {
        TextField field = new TextField(words.of("bank.tags"));
        field.setId("tags");
        field.setHelperText(words.of("bank.tags.hint"));
        field.setValue(String.join(", ", item.tags()));
        Notice notice = new Notice("tags-notice", words);
        Button save = new Button(
                words.of("bank.tags.save"),
                click -> notice.attempt(() -> whenChanged.accept(
                        desk.items().tag(DeskView.actor(), item.number(), item.revision(), list(field.getValue())))));
        save.setId("save-tags");
        Div form = new Div(new H3(words.of("bank.tags")), field, notice, save);
        form.addClassName("desk-form");
        return form;
    }

    private Div enemies() {
        TextField field = new TextField(words.of("bank.enemies"));
        field.setId("enemies");
        field.setHelperText(words.of("bank.enemies.hint"));
        field.setValue(item.enemies().stream().map(ItemId::value).collect(Collectors.joining(", ")));
        Notice notice = new Notice("enemies-notice", words);
        Button save = new Button(
                words.of("bank.enemies.save"),
                click -> notice.attempt(() -> whenChanged.accept(desk.items()
                        .nameEnemies(
                                DeskView.actor(),
                                item.number(),
                                item.revision(),
                                list(field.getValue()).stream().map(ItemId::of).collect(Collectors.toSet())))));
        save.setId("save-enemies");
        Div form = new Div(new H3(words.of("bank.enemies")), field, notice, save);
        form.addClassName("desk-form");
        return form;
    }

    /** What stands between commas. */
    static Set<String> list(String typed) {
        return Arrays.stream(typed.split("[,，;；]"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.toSet());
    }
}
