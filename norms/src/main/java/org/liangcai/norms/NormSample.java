package org.liangcai.norms;

import java.util.Optional;

/**
 * The people a norm stands on.
 *
 * @param population whom the sample is meant to stand for
 * @param description who they were, how and when they were found, how many
 * @param language the BCP 47 tag of the language in which they answered
 * @param design where, when and how they were found, and how many; empty where the publisher does not say
 */
public record NormSample(
        BilingualText population, BilingualText description, String language, Optional<SampleDesign> design) {

    public NormSample {
        if (language.isBlank()) {
            throw new FaultyNormException(new BilingualText(
                    "常模样本的语言不能空着，请写上语言标记，例如 zh-CN。", "The language of a norm sample must not be blank."));
        }
    }

    /** A sample whose design the publisher does not say. */
    public NormSample(BilingualText population, BilingualText description, String language) {
        this(population, description, language, Optional.empty());
    }
}
