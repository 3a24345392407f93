package org.liangcai.itembank.kept;

import java.time.Duration;
import java.util.List;
import org.liangcai.itembank.LocalizedText;

/**
 * A sequence of kept forms that a counsellor can choose for a visit.
 *
 * @param title its name
 * @param description what it measures, in a sentence a job seeker understands
 * @param expectedDuration how long most people take, positive
 * @param forms the forms in the order in which they are given, one or more, no form twice
 */
public record KeptBattery(
        LocalizedText title, LocalizedText description, Duration expectedDuration, List<KeptVersion> forms)
        implements Keepable {

    public KeptBattery {
        forms = List.copyOf(forms);
        if (forms.isEmpty()) {
            throw new IllegalArgumentException("A battery must have at least one form.");
        }
        if (forms.stream().map(KeptVersion::id).distinct().count() < forms.size()) {
            throw new IllegalArgumentException("The forms (%s) of a battery must differ.".formatted(forms));
        }
        if (!expectedDuration.isPositive()) {
            throw new IllegalArgumentException(
                    "The expected duration (%s) must be positive.".formatted(expectedDuration));
        }
    }
}
