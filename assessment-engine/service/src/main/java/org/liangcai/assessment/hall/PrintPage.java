package org.liangcai.assessment.hall;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.liangcai.itembank.Language;

/** The frame of a printed page. */
final class PrintPage {

    private static final String STYLE = style();

    private PrintPage() {}

    /** A page of slips, each the size of a postcard. */
    static String slips(Language language, String title, String body) {
        return of(language, title, body)
                .replace(
                        "</style>",
                        "@page { size: 148mm 105mm; margin: 8mm 9mm; @bottom-right { content: none; } }</style>");
    }

    static String of(Language language, String title, String body) {
        return """
                <!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="%1$s"><head><meta charset="UTF-8"/>\
                <title>%2$s</title><style>%3$s</style></head><body>%4$s</body></html>""".formatted(language.tag(), title, STYLE, body);
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PrintPage.class.getResourceAsStream("print.css"), "print.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The style of printed pages cannot be read.", failure);
        }
    }
}
