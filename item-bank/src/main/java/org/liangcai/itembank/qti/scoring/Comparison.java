package org.liangcai.itembank.qti.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liangcai.itembank.qti.model.Cardinality;
import org.liangcai.itembank.qti.model.QtiValue;
import org.liangcai.itembank.qti.model.Scalar;

/** When values are the same (QTI 3.0 ASI, match): a multiple as a bag, an ordered as a list, a pair without its order. */
final class Comparison {

    private Comparison() {}

    static boolean same(QtiValue one, QtiValue other) {
        if (one.members().size() != other.members().size()) {
            return false;
        }
        boolean inOrder = one.cardinality() == Cardinality.ORDERED || other.cardinality() == Cardinality.ORDERED;
        return inOrder ? sameLists(one.members(), other.members()) : containsAll(one.members(), other.members());
    }

    private static boolean sameLists(List<Scalar> one, List<Scalar> other) {
        for (int i = 0; i < one.size(); i++) {
            if (!same(one.get(i), other.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bag holds every member of the other, as often as the other. */
    static boolean containsAll(List<Scalar> bag, List<Scalar> other) {
        List<Scalar> left = new ArrayList<>(bag);
        for (Scalar wanted : other) {
            int at = indexOf(left, wanted);
            if (at < 0) {
                return false;
            }
            left.remove(at);
        }
        return true;
    }

    /** Whether the list holds the other as an unbroken part. */
    static boolean containsInOrder(List<Scalar> list, List<Scalar> other) {
        for (int from = 0; from + other.size() <= list.size(); from++) {
            if (sameLists(list.subList(from, from + other.size()), other)) {
                return true;
            }
        }
        return false;
    }

    static int indexOf(List<Scalar> members, Scalar wanted) {
        for (int i = 0; i < members.size(); i++) {
            if (same(members.get(i), wanted)) {
                return i;
            }
        }
        return -1;
    }

    static boolean same(Scalar one, Scalar other) {
        if (one instanceof Scalar.Pair(String a, String b) && other instanceof Scalar.Pair(String c, String d)) {
            return (a.equals(c) && b.equals(d)) || (a.equals(d) && b.equals(c));
        }
        if (isNumber(one) && isNumber(other)) {
            return Numbers.of(one).equals(Numbers.of(other));
        }
        boolean texts = isText(one) && isText(other);
        return texts ? one.text().equals(other.text()) : one.equals(other);
    }

    /** As {@link #same(Scalar, Scalar)} but without regard to the case of strings. */
    static boolean sameIgnoringCase(Scalar one, Scalar other) {
        boolean texts = isText(one) && isText(other);
        return texts
                ? one.text().toLowerCase(Locale.ROOT).equals(other.text().toLowerCase(Locale.ROOT))
                : same(one, other);
    }

    private static boolean isNumber(Scalar scalar) {
        return scalar instanceof Scalar.Whole || scalar instanceof Scalar.Real;
    }

    private static boolean isText(Scalar scalar) {
        return scalar instanceof Scalar.Text || scalar instanceof Scalar.Identifier;
    }
}
