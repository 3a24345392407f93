package org.liangcai.itembank.qti.model;

import java.util.Arrays;

/** A file of a package that is not QTI: picture, sound, film, captions, stylesheet or data. Immutable. */
public final class MediaFile {

    private final byte[] bytes;

    private MediaFile(byte[] bytes) {
        this.bytes = bytes;
    }

    public static MediaFile of(byte[] bytes) {
        return new MediaFile(bytes.clone());
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public int size() {
        return bytes.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MediaFile file && Arrays.equals(bytes, file.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "MediaFile (%d bytes)".formatted(bytes.length);
    }
}
