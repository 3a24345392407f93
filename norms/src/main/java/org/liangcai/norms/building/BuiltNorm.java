package org.liangcai.norms.building;

import java.util.List;
import java.util.Optional;
import org.liangcai.norms.ConstructNorm;
import org.liangcai.norms.NormSex;

/**
 * A norm that was built, with what it was built from.
 *
 * @param norm the norm
 * @param parts one for each sex, or one for all
 */
public record BuiltNorm(ConstructNorm norm, List<Part> parts) {

    public BuiltNorm {
        parts = List.copyOf(parts);
    }

    /**
     * The norm of one sex, or of all.
     *
     * @param sex whose; empty for all
     * @param sample the people used, by age
     * @param tried the models that were tried; empty for conventional norms
     * @param curve the chosen model; empty for conventional norms
     * @param leftOut people whose age lies outside the norm's ages
     * @param failed replications of the bootstrap that gave no norm
     */
    public record Part(
            Optional<NormSex> sex,
            ScoreSample sample,
            List<TriedModel> tried,
            Optional<ContinuousNorm> curve,
            int leftOut,
            int failed) {

        public Part {
            tried = List.copyOf(tried);
        }
    }

    /**
     * A model that was tried.
     *
     * @param degrees in words, for example {@code location 2, scale 1}
     * @param parameters how many coefficients were estimated
     * @param criterion what the choice went by, for example {@code GAIC(3)}
     * @param value of the criterion; the smallest is the best
     * @param fit a further figure in words, for example {@code R² .98}
     * @param converged whether the fit came to its end
     * @param chosen whether this is the model of the norm
     */
    public record TriedModel(
            String degrees,
            int parameters,
            String criterion,
            double value,
            String fit,
            boolean converged,
            boolean chosen) {

        @Override
        public String toString() {
            return "%s: %s %.3f, %d parameters, %s%s%s"
                    .formatted(
                            degrees,
                            criterion,
                            value,
                            parameters,
                            fit,
                            converged ? "" : ", not converged",
                            chosen ? " (chosen)" : "");
        }
    }
}
