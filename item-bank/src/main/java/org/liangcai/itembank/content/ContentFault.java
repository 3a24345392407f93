package org.liangcai.itembank.content;

/**
 * One thing that is wrong with a content file.
 *
 * @param file the file, relative to the content root
 * @param line the line from 1, or 0 if the fault concerns the file as a whole
 * @param message what is wrong
 */
public record ContentFault(String file, int line, String message) {

    @Override
    public String toString() {
        return line == 0 ? "%s: %s".formatted(file, message) : "%s:%d: %s".formatted(file, line, message);
    }
}
