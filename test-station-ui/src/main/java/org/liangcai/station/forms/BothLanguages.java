package org.liangcai.station.forms;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.liangcai.assessment.forms.FormHead;
import org.liangcai.itembank.Language;
import org.liangcai.station.shell.LanguageSwitch;

/** A text that is typed in both languages, side by side. */
final class BothLanguages extends Div {

    private static final int LONGEST = 1_000;

    private final TextArea zh = new TextArea();
    private final TextArea en = new TextArea();

    BothLanguages(String id, String label, String hint) {
        addClassName("bank-bilingual");
        field(zh, id + "-zh", label, Language.ZH);
        field(en, id + "-en", label, Language.EN);
        if (!hint.isEmpty()) {
            zh.setHelperText(hint);
        }
        add(zh, en);
    }

    private static void field(TextArea field, String id, String label, Language language) {
        field.setId(id);
        field.setMaxLength(LONGEST);
        field.setLabel("%s · %s".formatted(label, LanguageSwitch.nameOf(language)));
    }

    FormHead.Typed typed() {
        return new FormHead.Typed(zh.getValue(), en.getValue());
    }
}
