package org.liangcai.station.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.liangcai.itembank.Language;

/** Both languages, each in its own name, the present one pressed. Choosing one builds the current view anew in it. */
public final class LanguageSwitch extends Div {

    /** What happens besides when a language is chosen, for example telling the seat. */
    @FunctionalInterface
    public interface Choice {
        void chosen(Language language);
    }

    public LanguageSwitch() {
        this(language -> {});
    }

    public LanguageSwitch(Choice choice) {
        addClassName("language-switch");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("common.language"));
        for (Language language : Language.values()) {
            add(button(language, choice));
        }
    }

    private static NativeButton button(Language language, Choice choice) {
        boolean present = ReaderLanguage.current() == language;
        NativeButton button = new NativeButton(nameOf(language), event -> {
            ReaderLanguage.choose(language);
            choice.chosen(language);
            UI.getCurrent().refreshCurrentRoute(true);
            UI.getCurrent()
                    .getPage()
                    .executeJs(
                            "setTimeout(() => document.querySelector('.language-switch [aria-pressed=true]')?.focus(), 50)");
        });
        button.setId("language-" + language.locale().getLanguage());
        button.getElement().setAttribute("lang", language.tag()).setAttribute("aria-pressed", String.valueOf(present));
        return button;
    }

    /** The language's name in the language itself. */
    public static String nameOf(Language language) {
        return switch (language) {
            case ZH -> "中文";
            case EN -> "English";
        };
    }
}
