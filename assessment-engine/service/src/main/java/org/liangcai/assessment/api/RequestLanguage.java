package org.liangcai.assessment.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.Language;

/** The language in which a request wants to be answered. */
public final class RequestLanguage {

    private RequestLanguage() {}

    /** The first language of {@code Accept-Language} that the product speaks; Chinese when the header says nothing of use. */
    public static Language of(HttpRequest<?> request) {
        return of(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The same of the header itself. */
    public static Language of(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Language.ZH;
        }
        return ranges(header).stream()
                .map(Locale.LanguageRange::getRange)
                .filter(range -> range.startsWith("zh") || range.startsWith("en"))
                .findFirst()
                .map(Language::ofTag)
                .orElse(Language.ZH);
    }

    private static List<Locale.LanguageRange> ranges(String header) {
        try {
            return Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException notAHeader) {
            return List.of();
        }
    }
}
