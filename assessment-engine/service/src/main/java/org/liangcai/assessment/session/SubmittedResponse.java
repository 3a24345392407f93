package org.liangcai.assessment.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A response as a browser sent it, before it has been checked against the item it answers. */
public sealed interface SubmittedResponse {

    /** The SHA-256 of all that was sent, in 64 hexadecimal digits: tells long answers apart in one line. */
    default String digest() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one does not.", missing);
        }
    }

    /** A category of a rating scale, meant to count from 1. */
    record Rating(int category) implements SubmittedResponse {}

    /** An option of several, meant to count from 1. */
    record Choice(int option) implements SubmittedResponse {}

    /** The best and the worst action of a situation, meant to count from 1. */
    record BestWorst(int best, int worst) implements SubmittedResponse {}

    /** A text, and how often something was deleted while it was typed. */
    record Typing(String text, int corrections) implements SubmittedResponse {}

    /** What stands in the fields of a form, by field. */
    record Fields(SortedMap<String, String> fields) implements SubmittedResponse {
        public Fields {
            fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
        }

        public static Fields of(Map<String, String> fields) {
            return new Fields(new TreeMap<>(fields));
        }
    }

    /** Values by response identifier. */
    record Values(SortedMap<String, List<String>> values) implements SubmittedResponse {
        public Values {
            values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        }

        public static Values of(Map<String, List<String>> values) {
            return new Values(new TreeMap<>(values));
        }
    }
}
