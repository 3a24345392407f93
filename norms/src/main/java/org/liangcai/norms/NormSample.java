package org.liangcai.norms;

/**
 * The people a norm stands on.
 *
 * @param population whom the sample is meant to stand for
 * @param description who they were, how and when they were found, how many
 * @param language the BCP 47 tag of the language in which they answered
 */
public record NormSample(BilingualText population, BilingualText description, String language) {

    public NormSample {
        if (language.isBlank()) {
            throw new IllegalArgumentException("The language of a norm sample must not be blank.");
        }
    }
}
