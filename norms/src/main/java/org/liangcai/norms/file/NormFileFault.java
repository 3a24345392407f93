package org.liangcai.norms.file;

/**
 * Something that is wrong in a file of norms.
 *
 * @param file the file
 * @param line the line from 1, or 0 if the fault concerns the whole file
 * @param column the field from 1, or 0 if the fault concerns the whole line
 * @param message what is wrong and what would be right
 */
public record NormFileFault(String file, int line, int column, String message) {

    @Override
    public String toString() {
        if (line == 0) {
            return "%s: %s".formatted(file, message);
        }
        return column == 0
                ? "%s, line %d: %s".formatted(file, line, message)
                : "%s, line %d, column %d: %s".formatted(file, line, column, message);
    }
}
