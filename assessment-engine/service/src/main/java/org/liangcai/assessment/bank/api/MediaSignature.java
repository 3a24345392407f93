package org.liangcai.assessment.bank.api;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The type a file is served as, by how it begins; what is not known is served as bytes that no browser shows. */
final class MediaSignature {

    private static final int LOOKED_AT = 400;

    private MediaSignature() {}

    static String typeOf(byte[] bytes) {
        String begin = new String(Arrays.copyOf(bytes, Math.min(LOOKED_AT, bytes.length)), StandardCharsets.ISO_8859_1);
        if (begin.startsWith("\u0089PNG")) {
            return "image/png";
        }
        if (begin.startsWith("\u00FF\u00D8\u00FF")) {
            return "image/jpeg";
        }
        if (begin.startsWith("GIF8")) {
            return "image/gif";
        }
        if (begin.startsWith("RIFF") && begin.startsWith("WEBP", 8)) {
            return "image/webp";
        }
        if (begin.startsWith("ID3")) {
            return "audio/mpeg";
        }
        if (begin.startsWith("ftyp", 4)) {
            return "video/mp4";
        }
        return begin.contains("<svg") ? "image/svg+xml" : "application/octet-stream";
    }
}
