package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.FaultyTextException;
import org.liangcai.itembank.LocalizedText;

/**
 * The value of a variable. Without members it is NULL: QTI treats an empty container and NULL alike (QTI 3.0 ASI, 2.11.1).
 *
 * @param cardinality single, multiple (a bag) or ordered (a list)
 * @param members the values; at most one if single
 */
public record QtiValue(Cardinality cardinality, List<Scalar> members) {

    /** NULL. */
    public static final QtiValue NULL = new QtiValue(Cardinality.SINGLE, List.of());

    public QtiValue {
        members = List.copyOf(members);
        if (cardinality == Cardinality.SINGLE && members.size() > 1) {
            throw new FaultyTextException(
                    LocalizedText.of("单个值不能有（%d）个成员。", "A single value cannot have (%d) members.", members.size()));
        }
    }

    public static QtiValue of(Scalar scalar) {
        return new QtiValue(Cardinality.SINGLE, List.of(scalar));
    }

    public static QtiValue of(boolean truth) {
        return of(new Scalar.Truth(truth));
    }

    public static QtiValue of(double number) {
        return of(new Scalar.Real(number));
    }

    public static QtiValue identifier(String identifier) {
        return of(new Scalar.Identifier(identifier));
    }

    public static QtiValue multiple(List<? extends Scalar> members) {
        return new QtiValue(Cardinality.MULTIPLE, List.copyOf(members));
    }

    public static QtiValue ordered(List<? extends Scalar> members) {
        return new QtiValue(Cardinality.ORDERED, List.copyOf(members));
    }

    public boolean isNull() {
        return members.isEmpty();
    }

    /** The only member of a single value. */
    public Optional<Scalar> scalar() {
        return cardinality == Cardinality.SINGLE && !members.isEmpty()
                ? Optional.of(members.getFirst())
                : Optional.empty();
    }
}
