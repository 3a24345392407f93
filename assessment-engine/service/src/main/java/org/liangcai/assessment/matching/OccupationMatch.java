package org.liangcai.assessment.matching;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/**
 * One occupation's place in a person's ranking.
 *
 * @param occupation the occupation
 * @param rank 1 for the profile most like the person's; equal correlations share the better rank
 * @param rankLower the better end of the 90 % interval of the rank
 * @param rankUpper the worse end
 * @param correlation Pearson's correlation of the six interest scores, −1 to 1
 * @param contributions what each of the six interests adds to the correlation; they sum to it
 * @param hexagon how near the two profiles lie on the hexagon, beside the correlation
 * @param requirements what the occupation asks for beside the person's own, never used to leave one out
 * @param values agreement of the work values, shown apart and not part of the rank
 */
public record OccupationMatch(
        Occupation occupation,
        int rank,
        int rankLower,
        int rankUpper,
        double correlation,
        Map<ScaleId, Double> contributions,
        HexagonFit hexagon,
        List<RequirementCheck> requirements,
        Optional<ValuesAgreement> values) {

    public OccupationMatch {
        contributions = Map.copyOf(contributions);
        requirements = List.copyOf(requirements);
    }

    /**
     * Nearness on the hexagon.
     *
     * @param congruence the cosine of the angle between the two profiles' directions, −1 to 1; empty where one has no direction
     * @param brownGoreC Brown and Gore's index of the three-letter codes, 0 to 18 with 9 by chance; empty where a tie leaves a code open
     * @param iachanM Iachan's agreement of the codes, 0 to 28; empty likewise
     */
    public record HexagonFit(Optional<Double> congruence, Optional<Integer> brownGoreC, Optional<Integer> iachanM) {}

    /**
     * A requirement beside what is known of the person.
     *
     * @param kind which requirement
     * @param standing how the two compare
     * @param text in words, naming the source
     * @param caution where the requirement of the other country is known to differ
     */
    public record RequirementCheck(Kind kind, Standing standing, LocalizedText text, Optional<LocalizedText> caution) {

        /** The requirements. */
        public enum Kind {
            EDUCATION,
            JOB_ZONE,
            APTITUDE
        }

        /** How a requirement and the person compare. No cut has been validated, so nothing is ever called failed. */
        public enum Standing {
            /** What is known of the person covers what most people in the occupation have. */
            COVERED("符合", "covered"),
            /** There is a difference that is worth talking about. */
            WORTH_DISCUSSING("值得谈一谈", "worth discussing"),
            /** For information only. */
            INFORMATION("供参考", "for information");

            private final LocalizedText label;

            Standing(String zh, String en) {
                this.label = new LocalizedText(zh, en);
            }

            public LocalizedText label() {
                return label;
            }
        }
    }

    /**
     * How a person's six work values agree with what the occupation offers.
     *
     * @param correlation Pearson's correlation over the six values, −1 to 1
     * @param shared values that rank among the first two for the person and the occupation alike
     */
    public record ValuesAgreement(double correlation, List<ScaleId> shared) {
        public ValuesAgreement {
            shared = List.copyOf(shared);
        }
    }
}
