package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ItemContent.FigureChoice;

/**
 * A word problem.
 *
 * @param story the story
 * @param cast who and what it is about
 * @param given the quantities it gives
 * @param options five different answers in rising order
 * @param key the right one, from 1
 */
record WordSpecification(WordStory story, WordCast cast, Map<String, Fraction> given, List<Fraction> options, int key)
        implements ItemSpecification {

    static final String FAMILY = "word/1";
    static final int OPTIONS = 5;

    WordSpecification {
        given = Map.copyOf(given);
        options = List.copyOf(options);
        if (options.size() != OPTIONS || new HashSet<>(options).size() != OPTIONS) {
            throw new IllegalArgumentException(
                    "A word problem needs %d different options, not %s.".formatted(OPTIONS, options));
        }
        OptionKey.requireAmong(OPTIONS, key);
    }

    static WordSpecification of(String told, String options, String key) {
        String[] parts = told.split(",", -1);
        WordStory story = WordStory.valueOf(parts[0]);
        List<WordQuantity> quantities = story.given();
        if (parts.length != 4 + quantities.size()) {
            throw new IllegalArgumentException(
                    "The story (%s) needs %d quantities.".formatted(told, quantities.size()));
        }
        Map<String, Fraction> given = new HashMap<>();
        for (int index = 0; index < quantities.size(); index++) {
            given.put(quantities.get(index).name(), Fraction.parse(parts[4 + index]));
        }
        return new WordSpecification(
                story,
                new WordCast(Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), Integer.parseInt(parts[3])),
                given,
                Stream.of(options.split(",", -1)).map(Fraction::parse).toList(),
                Integer.parseInt(key));
    }

    @Override
    public int optionCount() {
        return OPTIONS;
    }

    @Override
    public FigureChoice render() {
        return new WordDrawing(this).render();
    }

    @Override
    public String text() {
        List<String> told = new ArrayList<>(List.of(
                story.name(),
                String.valueOf(cast.person()),
                String.valueOf(cast.colleague()),
                String.valueOf(cast.goods())));
        for (WordQuantity quantity : story.given()) {
            Fraction value = given.get(quantity.name());
            if (value != null) {
                told.add(value.text());
            }
        }
        return "%s:%s|%s|%d"
                .formatted(
                        FAMILY,
                        String.join(",", told),
                        options.stream().map(Fraction::text).collect(Collectors.joining(",")),
                        key);
    }
}
