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
 * @param normsExplanation what exactly is kept for norms; empty in the texts that say it in the question itself
 * @param trialExplanation what the trying out of new items means, where the question asks about it apart from the rest
 * @param asksAboutTrials whether that question also asks about trying out new items
 */
public record ConsentText(
        String version,
        List<Point> points,
        LocalizedText guidanceQuestion,
        LocalizedText employerQuestion,
        Optional<LocalizedText> normsQuestion,
        Optional<LocalizedText> normsExplanation,
        Optional<LocalizedText> trialExplanation,
        boolean asksAboutTrials) {

    /** The place in a point where the name of the battery stands. */
    private static final String BATTERY = "{0}";

    public ConsentText {
        points = List.copyOf(points);
    }

    /**
     * The text as it is read before a battery: with the battery's name in its place, and without a word on trials where there can be none.
     * Texts that name no battery and say everything in one question stay as they are.
     *
     * @param battery the name of the battery
     * @param trials whether new items can be tried out in it
     */
    public ConsentText forBattery(LocalizedText battery, boolean trials) {
        boolean silent = !trials && trialExplanation.isPresent();
        return new ConsentText(
                version,
                points.stream().map(point -> point.naming(battery)).toList(),
                guidanceQuestion,
                employerQuestion,
                normsQuestion,
                normsExplanation,
                silent ? Optional.empty() : trialExplanation,
                asksAboutTrials && !silent);
    }

    /** One paragraph with its heading. */
    public record Point(LocalizedText heading, LocalizedText text) {

        private Point naming(LocalizedText battery) {
            return new Point(
                    heading,
                    new LocalizedText(
                            text.zh().replace(BATTERY, battery.zh()),
                            text.en().replace(BATTERY, battery.en())));
        }
    }
}
