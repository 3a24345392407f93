package org.liangcai.itembank.qti.xml;

/**
 * A place in a file.
 *
 * @param line from 1, or 0 for the file as a whole
 * @param column from 1, or 0
 */
public record Position(int line, int column) {

    /** The file as a whole. */
    public static final Position WHOLE_FILE = new Position(0, 0);
}
