package org.liangcai.itembank.worksample;

import java.text.Normalizer;
import org.liangcai.itembank.LocalizedText;

/**
 * The errors in a copied text: the fewest characters to be changed, added or taken out (Levenshtein 1966) so that it becomes the
 * beginning of the text that was to be copied. Whoever does not come to the end makes no error by that. Line breaks and several spaces
 * count as one space; everything else counts as it stands, marks and capital letters too.
 *
 * @param characters how many characters were typed
 * @param errors how many of them are errors, or are missing in between
 */
public record CopyErrors(int characters, int errors) {

    /** The errors against the text in either language, whichever comes nearer. */
    public static CopyErrors of(LocalizedText text, String typed) {
        CopyErrors chinese = of(text.zh(), typed);
        CopyErrors english = of(text.en(), typed);
        return english.errors < chinese.errors ? english : chinese;
    }

    static CopyErrors of(String text, String typed) {
        int[] wanted = plain(text).codePoints().toArray();
        int[] given = plain(typed).codePoints().toArray();
        int[] row = new int[wanted.length + 1];
        for (int column = 0; column <= wanted.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= given.length; line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column <= wanted.length; column++) {
                int changed = diagonal + (given[line - 1] == wanted[column - 1] ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(changed, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        int fewest = given.length;
        for (int distance : row) {
            fewest = Math.min(fewest, distance);
        }
        return new CopyErrors(given.length, fewest);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }
}
