package org.liangcai.itembank.ledger;

import java.util.Optional;

/**
 * What never changes of a version.
 *
 * @param shown what a person sees; empty if the station cannot show it
 * @param qti the QTI it came from
 */
public record Contents(Optional<Shown> shown, Optional<QtiSource> qti) {

    public Contents {
        if (shown.isEmpty() && qti.isEmpty()) {
            throw new IllegalArgumentException("A version must hold something: what is shown, or its QTI.");
        }
    }

    public static Contents of(Shown shown) {
        return new Contents(Optional.of(shown), Optional.empty());
    }
}
