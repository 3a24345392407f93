package org.liangcai.assessment.report;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.liangcai.itembank.Language;

/**
 * Gives a report its form: one well-formed XHTML page that serves for the screen and for print. Everything that is text is escaped;
 * only pictures drawn by this package go in as they are. Safe for use by many threads.
 */
final class ReportPage {

    private static final String FOLDER = "org/liangcai/assessment/report/";

    private final PebbleTemplate template;
    private final String style;

    ReportPage() {
        ClasspathLoader loader = new ClasspathLoader(ReportPage.class.getClassLoader());
        loader.setPrefix(FOLDER);
        this.template = new PebbleEngine.Builder()
                .loader(loader)
                .strictVariables(true)
                .extension(new Setting())
                .build()
                .getTemplate("report.html");
        this.style = resource("report.css");
    }

    /**
     * The page of a report.
     *
     * @param code the report's code
     * @param hash the beginning of the content hash, or blank while it is worked out
     * @param address where the report can be verified
     */
    String render(ReportContent content, ReportKind kind, Language language, String code, String hash, String address) {
        Wording wording = Wording.in(language);
        Typesetting typesetting = Typesetting.in(language);
        StringWriter page = new StringWriter();
        try {
            template.evaluate(
                    page,
                    Map.ofEntries(
                            Map.entry("language", language.tag()),
                            Map.entry("kind", kind.name().toLowerCase(Locale.ROOT)),
                            Map.entry("content", content),
                            Map.entry("code", code),
                            Map.entry("hash", hash),
                            Map.entry("address", address),
                            Map.entry("qr", QrPicture.draw(address, wording.say("page.verifyTitle"))),
                            Map.entry("product", wording.say("page.product")),
                            Map.entry("verify", wording.say("page.verify")),
                            Map.entry("codeLabel", wording.say("page.code")),
                            Map.entry("hashLabel", wording.say("page.hash")),
                            Map.entry("style", style(wording)),
                            Map.entry(Setting.TYPESETTING, typesetting)));
        } catch (IOException failure) {
            throw new UncheckedIOException("The report page cannot be written.", failure);
        }
        return page.toString();
    }

    /** The style sheet with the words of the page number around the two counters. */
    private String style(Wording wording) {
        String[] around = wording.say("page.of", "|", "|").split("\\|", -1);
        return style.replace(
                "\"{{PAGE}}\"",
                "\"%s\" counter(page) \"%s\" counter(pages) \"%s\"".formatted(around[0], around[1], around[2]));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(ReportPage.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException("The report resource (%s) cannot be read.".formatted(name), failure);
        }
    }

    /** The filter {@code set}: text as it is set in the language of the page; it is escaped afterwards like any other. */
    private static final class Setting extends AbstractExtension implements Filter {

        static final String TYPESETTING = "typesetting";

        @Override
        public Map<String, Filter> getFilters() {
            return Map.of("set", this);
        }

        @Override
        public Object apply(
                Object input,
                Map<String, Object> arguments,
                PebbleTemplate self,
                EvaluationContext context,
                int lineNumber) {
            Typesetting typesetting =
                    (Typesetting) Objects.requireNonNull(context.getVariable(TYPESETTING), TYPESETTING);
            return typesetting.text(input.toString());
        }

        @Override
        public List<String> getArgumentNames() {
            return List.of();
        }
    }
}
