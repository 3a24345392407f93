package org.liangcai.assessment.erasure;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the station can say about an erasure ever after. It names nobody, and nothing leads from it to what was erased.
 *
 * @param number what it is found by, drawn at random
 * @param erasedAt when, in whole seconds
 * @param cause why
 * @param classes what classes of data were erased, as far as there were any
 * @param signature what the station's key signs the rest with, hexadecimal
 */
public record ErasureReceipt(
        String number, Instant erasedAt, ErasureCause cause, Set<ErasedClass> classes, String signature) {

    /** The domain of the signature. */
    public static final String SIGNATURE_DOMAIN = "liangcai-erasure-receipt/1";

    private static final int PRINTED = 16;

    public ErasureReceipt {
        classes = Set.copyOf(classes);
    }

    /** What is signed. */
    public static String signed(String number, Instant erasedAt, ErasureCause cause, Set<ErasedClass> classes) {
        return String.join("|", number, erasedAt.toString(), cause.name(), names(classes));
    }

    /** What is signed of this receipt. */
    public String signed() {
        return signed(number, erasedAt, cause, classes);
    }

    /** The classes by name, in one order. */
    public static String names(Set<ErasedClass> classes) {
        return EnumSet.copyOf(classes).stream().map(ErasedClass::name).collect(Collectors.joining(" "));
    }

    /** The beginning of the signature as it is printed: in capitals, which no typeface draws together. */
    public String shortSignature() {
        return signature.substring(0, PRINTED).toUpperCase(Locale.ROOT);
    }
}
