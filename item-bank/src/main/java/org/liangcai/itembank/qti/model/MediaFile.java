package org.liangcai.itembank.qti.model;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

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

    /** The SHA-256 of the content in 64 hexadecimal digits. */
    public String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", missing);
        }
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
