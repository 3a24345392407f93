package org.liangcai.assessment.visit;

import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;

/**
 * What a person reads before anything is measured. A text is never changed; a new version is added.
 *
 * @param version the version, to be handed back with the decision
 * @param points what is measured, who sees it, how long it is kept, who decides
 * @param guidanceQuestion the question about the person's own guidance
 * @param employerQuestion the question about showing results to an employer
 * @param normsQuestion the question about keeping scores without a name for norms; empty in the texts of before it was asked
 * @param asksAboutTrials whether that question also asks about trying out new items
 */
public record ConsentText(
        String version,
        List<Point> points,
        LocalizedText guidanceQuestion,
        LocalizedText employerQuestion,
        Optional<LocalizedText> normsQuestion,
        boolean asksAboutTrials) {

    public ConsentText {
        points = List.copyOf(points);
    }

    /** One paragraph with its heading. */
    public record Point(LocalizedText heading, LocalizedText text) {}
}
