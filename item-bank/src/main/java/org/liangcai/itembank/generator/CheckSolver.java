package org.liangcai.itembank.generator;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liangcai.itembank.Language;

/** Compares a record with its copy as they are shown, line by line, in each language. */
final class CheckSolver {

    private CheckSolver() {}

    /**
     * Whether in both languages exactly the line that the key names differs, or none if it says so. A difference that cannot be seen
     * (of spaces, of capitals, of signs that look the same in print) makes the item unfit.
     */
    static boolean proves(CheckSpecification item) {
        List<Integer> expected = item.key() <= CheckRecord.LINES ? List.of(item.key()) : List.of();
        for (Language language : Language.values()) {
            if (!different(item, language, false).equals(expected)
                    || !different(item, language, true).equals(expected)) {
                return false;
            }
        }
        return true;
    }

    private static List<Integer> different(CheckSpecification item, Language language, boolean asSeen) {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line < CheckRecord.LINES; line++) {
            String original = item.original().values().get(line).in(language);
            String copy = item.copy().values().get(line).in(language);
            boolean differs = asSeen ? !seen(original).equals(seen(copy)) : !original.equals(copy);
            if (differs) {
                lines.add(line + 1);
            }
        }
        return lines;
    }

    private static String seen(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .replace('O', '0')
                .replace('I', 'l')
                .replace('1', 'l')
                .replaceAll("[\\s/]", "")
                .toLowerCase(Locale.ROOT);
    }
}
