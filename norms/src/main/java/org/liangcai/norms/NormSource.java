package org.liangcai.norms;

/**
 * Where the figures of a norm table come from.
 *
 * @param citation the publication, as it is cited in either language
 * @param licence under which the figures may be used
 */
public record NormSource(String citation, BilingualText licence) {

    public NormSource {
        if (citation.isBlank()) {
            throw new FaultyNormException(
                    new BilingualText("常模的出处（citation）不能空着。", "The citation of a norm's source must not be blank."));
        }
    }
}
