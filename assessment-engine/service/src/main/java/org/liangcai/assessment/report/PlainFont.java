package org.liangcai.assessment.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A TrueType font that sets each character by a glyph of its own. A PDF says of a ligature's glyph nothing that leads back to its letters,
 * so that whoever copies or hears "first" would get "rst"; without its table of substitutions (OpenType, GSUB) a font has no ligatures.
 */
final class PlainFont {

    private static final int TABLE_COUNT_AT = 4;
    private static final int DIRECTORY_AT = 12;
    private static final int DIRECTORY_ENTRY = 16;
    private static final int SUBSTITUTIONS = tag("GSUB");
    /** A private tag that no reader looks for. */
    private static final int PASSED_OVER = tag("gsub");

    private PlainFont() {}

    static InputStream of(InputStream font) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(font.readAllBytes());
        int tables = Short.toUnsignedInt(bytes.getShort(TABLE_COUNT_AT));
        for (int table = 0; table < tables; table++) {
            int entry = DIRECTORY_AT + table * DIRECTORY_ENTRY;
            if (bytes.getInt(entry) == SUBSTITUTIONS) {
                bytes.putInt(entry, PASSED_OVER);
            }
        }
        return new ByteArrayInputStream(bytes.array());
    }

    private static int tag(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }
}
