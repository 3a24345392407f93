package org.liangcai.norms.file;

import org.liangcai.norms.BilingualText;

/**
 * Something that is wrong in a file of norms.
 *
 * @param file the file
 * @param line the line from 1, or 0 if the fault concerns the whole file
 * @param column the field from 1, or 0 if the fault concerns the whole line
 * @param message what is wrong and what would be right
 */
public record NormFileFault(String file, int line, int column, BilingualText message) {

    /** Where it is and what it is. */
    public BilingualText text() {
        if (line == 0) {
            return BilingualText.of("%s：%s", "%s: %s", file, message);
        }
        return column == 0
                ? BilingualText.of("%s，第 %d 行：%s", "%s, line %d: %s", file, line, message)
                : BilingualText.of("%s，第 %d 行，第 %d 列：%s", "%s, line %d, column %d: %s", file, line, column, message);
    }

    @Override
    public String toString() {
        return text().en();
    }
}
