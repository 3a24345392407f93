package org.liangcai.itembank.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * Parameters of an item and where they come from.
 *
 * @param model the response model on the logistic metric
 * @param basis design rules or people
 * @param sample who answered, or which rules
 * @param sampleSize how many people, 0 for design rules
 * @param date when it was estimated
 * @param standardErrors by the name of the parameter, each positive; empty for design rules
 * @param linking how the metric was tied to the bank's ("fixed parameters of 12 anchor items", "none: own metric"), never blank
 */
public record ItemCalibration(
        ItemResponseModel model,
        Calibration.Basis basis,
        LocalizedText sample,
        int sampleSize,
        LocalDate date,
        Map<String, Double> standardErrors,
        String linking) {

    public ItemCalibration {
        standardErrors = Collections.unmodifiableMap(new TreeMap<>(standardErrors));
        boolean people = basis == Calibration.Basis.PEOPLE;
        if (sampleSize < 0 || people != sampleSize > 0) {
            throw new IllegalArgumentException(
                    "The sample size (%d) must be positive for a calibration on people and 0 for one by design rules."
                            .formatted(sampleSize));
        }
        if (people == standardErrors.isEmpty()) {
            throw new IllegalArgumentException(
                    "A calibration on people needs standard errors, one by design rules has none; there are (%s)."
                            .formatted(standardErrors));
        }
        standardErrors.forEach((parameter, error) -> {
            if (!Double.isFinite(error) || error <= 0) {
                throw new IllegalArgumentException(
                        "The standard error (%s) of (%s) must be positive and finite.".formatted(error, parameter));
            }
        });
        if (linking.isBlank()) {
            throw new IllegalArgumentException("A calibration must say how its metric was linked, or that it was not.");
        }
    }

    /** As it is shown beside a score that rests on it. */
    public Calibration note() {
        return new Calibration(
                basis,
                switch (basis) {
                    case DESIGN_RULES -> sample;
                    case PEOPLE ->
                        new LocalizedText(
                                "%s（%d 人，%s）".formatted(sample.zh(), sampleSize, date),
                                "%s (n = %d, %s)".formatted(sample.en(), sampleSize, date));
                });
    }
}
