package org.liangcai.itembank.exchange;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is, by how it begins. */
enum FileKind {
    ARCHIVE,
    XML,
    LINES,
    OTHER;

    private static final int LOOKED_AT = 512;

    static FileKind of(byte[] bytes) {
        if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
            return ARCHIVE;
        }
        String begin = new String(Arrays.copyOf(bytes, Math.min(LOOKED_AT, bytes.length)), StandardCharsets.UTF_8)
                .replace("\uFEFF", "")
                .strip();
        // A document in UTF-16 begins with a mark of its own; the XML reader knows it.
        boolean wide = bytes.length > 1 && (bytes[0] & 0xFF) >= 0xFE && (bytes[1] & 0xFF) >= 0xFE;
        if (begin.startsWith("<") || wide) {
            return XML;
        }
        return begin.startsWith("{") ? LINES : OTHER;
    }
}
