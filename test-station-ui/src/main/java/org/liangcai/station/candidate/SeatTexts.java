package org.liangcai.station.candidate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.i18n.I18NProvider;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SeatView;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/**
 * The texts of the pages around the runner: in the language of the person, and beside it in the other one where both were agreed on.
 *
 * @param own the language of the person
 * @param both whether the other language is shown as well
 */
record SeatTexts(Language own, boolean both) {

    static SeatTexts of(SeatView view) {
        return new SeatTexts(view.language(), view.accommodations().bothLanguages());
    }

    /** Larger type, strong contrast and the rest, for the style sheets; the runner does the same on its own pages. */
    static void adapt(Accommodations accommodations) {
        UI.getCurrent()
                .getPage()
                .executeJs(
                        "const root = document.documentElement;"
                                + "root.toggleAttribute('data-larger', $0);"
                                + "root.toggleAttribute('data-contrast', $1);"
                                + "root.toggleAttribute('data-keys', $2);"
                                + "root.toggleAttribute('data-both', $3);",
                        accommodations.largerType(),
                        accommodations.highContrast(),
                        accommodations.keyboardOnly(),
                        accommodations.bothLanguages());
    }

    Language other() {
        return own == Language.ZH ? Language.EN : Language.ZH;
    }

    /** A word of the pages with values in its places; a value that is itself a text is put in in its language. */
    LocalizedText words(String key, Object... values) {
        return new LocalizedText(in(Language.ZH, key, values), in(Language.EN, key, values));
    }

    private static String in(Language language, String key, Object... values) {
        Object[] said = new Object[values.length];
        for (int index = 0; index < values.length; index++) {
            said[index] = values[index] instanceof LocalizedText text ? text.in(language) : values[index];
        }
        I18NProvider provider = Instantiator.get(UI.getCurrent()).getI18NProvider();
        return provider.getTranslation(key, language.locale(), said);
    }

    /** What is shown of a text. */
    Component shown(LocalizedText text) {
        Span ownText = new Span(text.in(own));
        if (!both || text.zh().equals(text.en())) {
            return ownText;
        }
        ownText.addClassName("own");
        Span otherText = new Span(text.in(other()));
        otherText.getElement().setAttribute("lang", other().tag());
        Span pair = new Span(ownText, otherText);
        pair.addClassName("side-by-side");
        return pair;
    }

    Paragraph paragraph(String key, Object... values) {
        return new Paragraph(shown(words(key, values)));
    }

    Paragraph paragraph(LocalizedText text) {
        return new Paragraph(shown(text));
    }

    /** Turns a heading made by the page into one in both languages where they were agreed on. */
    H1 fill(H1 heading, String key) {
        heading.removeAll();
        heading.add(shown(words(key)));
        return heading;
    }
}
