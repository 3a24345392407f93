package org.liangcai.assessment.scoring;

import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.LocalizedText;

/** Says why a scale has no score. */
final class IncompleteScale {

    private IncompleteScale() {}

    static ScaleScore.Unscored of(Instrument.Scale scale, int answered, int expected) {
        return new ScaleScore.Unscored(
                scale.id(),
                scale.name(),
                new LocalizedText(
                        "这一项共 %d 题，只答了 %d 题。没有答全就不计分，也不用猜测来补。".formatted(expected, answered),
                        "%d of the %d questions of this scale were answered. An incomplete scale is not scored and missing answers are not guessed."
                                .formatted(answered, expected)));
    }
}
