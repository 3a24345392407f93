package org.liangcai.assessment.norming;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.ScaleId;
import org.liangcai.norms.NormVersion;

/**
 * Scores of a visit by another norm. They stand beside the scores the visit has and change nothing about them.
 *
 * @param id the rescoring
 * @param visit whose scores
 * @param version by which norm
 * @param purpose for guidance or for selection; the same as of the visit
 * @param scales the scales that have a comparison in this norm
 * @param reason why
 * @param by the account
 * @param name how the account signed
 * @param at when
 */
public record Rescoring(
        UUID id,
        UUID visit,
        NormVersion version,
        Purpose purpose,
        List<Scale> scales,
        String reason,
        UUID by,
        String name,
        Instant at) {

    public Rescoring {
        scales = List.copyOf(scales);
    }

    /**
     * One scale by the other norm; T scores and percentiles are not rounded.
     *
     * @param scale the scale
     * @param raw the raw score
     * @param tScore 50 is the norm group's middle, 10 its standard deviation
     * @param tLower the lower end of the 90 % band
     * @param tUpper its upper end
     * @param percentile the percentage of the norm group below the score
     * @param percentileLower the lower end of the band
     * @param percentileUpper its upper end
     */
    public record Scale(
            ScaleId scale,
            double raw,
            double tScore,
            double tLower,
            double tUpper,
            double percentile,
            double percentileLower,
            double percentileUpper) {}
}
