package org.liangcai.assessment.api;

/** How large the body of a request may be: a PDF to be verified 20 MB, anything else 1 MB. */
public enum BodyLimit {
    JSON(1L << 20, "1 MB"),
    UPLOAD(20L << 20, "20 MB");

    private final long bytes;
    private final String words;

    BodyLimit(long bytes, String words) {
        this.bytes = bytes;
        this.words = words;
    }

    /** The limit at a path. */
    public static BodyLimit of(String path) {
        return path.startsWith("/api/verify/") ? UPLOAD : JSON;
    }

    public long bytes() {
        return bytes;
    }

    /** The limit as a person reads it. */
    public String words() {
        return words;
    }
}
