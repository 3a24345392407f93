package org.liangcai.station.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.liangcai.itembank.Language;

/**
 * The words of the views. The first part of a key names its bundle: {@code candidate.welcome.title} stands in
 * {@code i18n/candidate_zh.properties} and {@code i18n/candidate_en.properties}. A missing key is a fault, not a blank.
 */
@Singleton
public class Messages implements I18NProvider {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final List<Locale> LOCALES = List.of(Language.ZH.locale(), Language.EN.locale());

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(key, Language.ofTag(locale.toLanguageTag()), arguments);
    }

    /** Whether there are words for a key. */
    public boolean contains(String key, Language language) {
        return bundle(key, language).containsKey(key);
    }

    /**
     * The words for a key.
     *
     * @throws java.util.MissingResourceException if the key stands in no bundle
     */
    public String text(String key, Language language, Object... arguments) {
        String pattern = bundle(key, language).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, language.locale()).format(arguments);
    }

    private static ResourceBundle bundle(String key, Language language) {
        int dot = key.indexOf('.');
        String area = dot < 0 ? key : key.substring(0, dot);
        return ResourceBundle.getBundle(
                "i18n." + area, Locale.of(language.locale().getLanguage()), NO_FALLBACK);
    }
}
