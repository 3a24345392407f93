package org.liangcai.station.bank;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.liangcai.assessment.bank.WrittenItem;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.shell.LanguageSwitch;

/** A text that is typed in both languages, side by side. */
final class BilingualField extends Div {

    private final TextArea zh = new TextArea();
    private final TextArea en = new TextArea();

    BilingualField(String name, String label, String hint) {
        addClassName("bank-bilingual");
        zh.setId("write-%s-zh".formatted(name));
        en.setId("write-%s-en".formatted(name));
        zh.setMaxLength(2_000);
        en.setMaxLength(2_000);
        if (!hint.isEmpty()) {
            zh.setHelperText(hint);
        }
        label(label);
        add(zh, en);
    }

    void label(String label) {
        zh.setLabel("%s · %s".formatted(label, LanguageSwitch.nameOf(Language.ZH)));
        en.setLabel("%s · %s".formatted(label, LanguageSwitch.nameOf(Language.EN)));
    }

    WrittenItem.Typed typed() {
        return new WrittenItem.Typed(zh.getValue(), en.getValue());
    }

    /** The lines of both, the first of one with the first of the other. */
    List<WrittenItem.Typed> lines() {
        List<String> chinese = lines(zh.getValue());
        List<String> english = lines(en.getValue());
        List<WrittenItem.Typed> typed = new ArrayList<>();
        for (int i = 0; i < Math.max(chinese.size(), english.size()); i++) {
            typed.add(new WrittenItem.Typed(
                    i < chinese.size() ? chinese.get(i) : "", i < english.size() ? english.get(i) : ""));
        }
        return typed;
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    void set(LocalizedText text) {
        zh.setValue(text.zh());
        en.setValue(text.en());
    }

    void set(List<LocalizedText> texts) {
        zh.setValue(texts.stream().map(LocalizedText::zh).collect(Collectors.joining("\n")));
        en.setValue(texts.stream().map(LocalizedText::en).collect(Collectors.joining("\n")));
    }
}
