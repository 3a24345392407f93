package org.liangcai.itembank.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.LocalizedText;

/**
 * A record of five lines. A stroke in a line marks where it may be broken.
 *
 * @param lines what the lines hold
 * @param values the same record as it is written in Chinese and in English, line by line
 */
record CheckRecord(List<CheckLine> lines, List<LocalizedText> values) {

    static final int LINES = 5;

    CheckRecord {
        lines = List.copyOf(lines);
        values = List.copyOf(values);
        if (lines.size() != LINES
                || values.size() != LINES
                || lines.stream().distinct().count() != LINES) {
            throw new IllegalArgumentException(
                    "A record needs %d different lines, not %s with %s.".formatted(LINES, lines, values));
        }
    }

    static CheckRecord parse(String text) {
        List<Map.Entry<CheckLine, LocalizedText>> entries = Stream.of(text.split(";", -1))
                .map(line -> line.split("=", 2))
                .map(parts -> Map.entry(CheckLine.valueOf(parts[0]), parseValue(parts[1])))
                .toList();
        return new CheckRecord(
                entries.stream().map(Map.Entry::getKey).toList(),
                entries.stream().map(Map.Entry::getValue).toList());
    }

    static LocalizedText parseValue(String text) {
        String[] parts = text.split("=", -1);
        return new LocalizedText(parts[0], parts[parts.length - 1]);
    }

    static String text(LocalizedText value) {
        return value.zh().equals(value.en()) ? value.zh() : value.zh() + "=" + value.en();
    }

    String text() {
        List<String> text = new ArrayList<>();
        for (int line = 0; line < LINES; line++) {
            text.add(lines.get(line) + "=" + text(values.get(line)));
        }
        return text.stream().collect(Collectors.joining(";"));
    }

    CheckRecord with(int line, LocalizedText value) {
        List<LocalizedText> changed = new ArrayList<>(values);
        changed.set(line, value);
        return new CheckRecord(lines, changed);
    }
}
