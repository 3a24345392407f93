package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liangcai.itembank.Language;

/** Writes the text of a story, and reads the quantities out of a written text again. */
final class WordText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
    private static final Pattern NARROW =
            Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%])(?=\\p{IsHan})");
    private static final String WRITTEN_NUMBER = "(\\d+(?:[.:]\\d+)?)";

    private WordText() {}

    static List<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).toList();
    }

    /** A text with its cast and its quantities. */
    static String written(WordStory story, WordCast cast, Map<String, Fraction> given, Language language) {
        Map<String, WordQuantity> quantities = quantities(story);
        String text = PLACEHOLDER.matcher(story.text().in(language)).replaceAll(found -> {
            String name = found.group(1);
            WordQuantity quantity = quantities.get(name);
            Fraction value = given.get(name);
            return Matcher.quoteReplacement(
                    quantity == null || value == null ? cast.said(name, language) : quantity.written(value, language));
        });
        return language == Language.ZH ? NARROW.matcher(text).replaceAll(Drawing.THIN) : text;
    }

    /** The quantities that a written text gives; none if the text does not tell this story of this cast. */
    static Optional<Map<String, Fraction>> read(WordStory story, WordCast cast, String written, Language language) {
        Map<String, WordQuantity> quantities = quantities(story);
        String template = story.text().in(language);
        StringBuilder pattern = new StringBuilder();
        List<String> names = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        int from = 0;
        while (placeholder.find()) {
            String name = placeholder.group(1);
            pattern.append(Pattern.quote(template.substring(from, placeholder.start())));
            if (quantities.containsKey(name)) {
                names.add(name);
                pattern.append(WRITTEN_NUMBER);
            } else {
                pattern.append(Pattern.quote(cast.said(name, language)));
            }
            from = placeholder.end();
        }
        pattern.append(Pattern.quote(template.substring(from)));
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(written.replace(Drawing.THIN, ""));
        return matcher.matches() ? Optional.of(values(matcher, names, quantities, language)) : Optional.empty();
    }

    private static Map<String, Fraction> values(
            Matcher matcher, List<String> names, Map<String, WordQuantity> quantities, Language language) {
        Map<String, Fraction> values = new HashMap<>();
        for (int index = 0; index < names.size(); index++) {
            WordQuantity quantity = quantities.get(names.get(index));
            if (quantity != null) {
                values.put(quantity.name(), quantity.read(matcher.group(index + 1), language));
            }
        }
        return values;
    }

    private static Map<String, WordQuantity> quantities(WordStory story) {
        Map<String, WordQuantity> quantities = new HashMap<>();
        story.given().forEach(quantity -> quantities.put(quantity.name(), quantity));
        return quantities;
    }
}
