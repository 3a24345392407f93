package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.DerivedValue;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterKey;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.fit.FittedTest;
import org.liangcai.psychometrics.fit.MeanSquares;
import org.liangcai.psychometrics.fit.ResidualFit;
import org.liangcai.psychometrics.model.ItemResponseModel;
import org.liangcai.psychometrics.model.LogisticModel;

/**
 * Calibrates one item on trial with the parameters of all items that count held fast (fixed-parameter calibration, Kim 2006, Journal of
 * Educational Measurement 43, 355–381): mean and variance of ability are estimated, so that the people need not be like those the anchors
 * come from. Its lower asymptote is held at chance, as it is for the items that count; the logarithm of its slope has a normal prior
 * around theirs. A pure function.
 */
final class PilotCalibration {

    /** So many right and so many wrong answers at least. */
    static final int FEWEST_OF_A_KIND = 10;

    private static final String GROUP = ResponseMatrix.ONLY_GROUP;
    private static final String TRIAL = "on trial";
    private static final double SLOPE_PRIOR = 0.5;

    private final List<PilotPerson> people;
    private final double lowerAsymptote;
    private final Map<ItemVersion, LogisticModel> anchors = new LinkedHashMap<>();

    private PilotCalibration(List<PilotPerson> people, int options) {
        this.people = people;
        this.lowerAsymptote = 1.0 / options;
        for (PilotPerson person : people) {
            for (KeyedSection.Scored scored : person.section().scored()) {
                if (scored.model() instanceof LogisticModel logistic) {
                    anchors.put(scored.version(), logistic);
                }
            }
        }
    }

    /**
     * The result.
     *
     * @param people whose answers it rests on
     * @param options how many options the item has
     * @param needed how many answers there must be
     * @param effectSince sessions completed since then are scored again
     * @throws RefusedException with a {@link PilotRefusal} where the answers do not determine the parameters
     */
    static PilotResult of(List<PilotPerson> people, int options, int needed, Instant effectSince) {
        if (people.size() < needed) {
            throw new RefusedException(PilotRefusal.PILOT_TOO_FEW, people.size(), needed);
        }
        int right = (int) people.stream().filter(PilotPerson::right).count();
        int wrong = people.size() - right;
        if (Math.min(right, wrong) < FEWEST_OF_A_KIND) {
            throw new RefusedException(PilotRefusal.PILOT_ANSWERS_ALIKE, right, wrong, FEWEST_OF_A_KIND);
        }
        return new PilotCalibration(people, options).result(right, effectSince);
    }

    private PilotResult result(int right, Instant effectSince) {
        ResponseMatrix data = matrix();
        Calibration calibration = Calibrator.calibrate(plan(), data);
        PilotResult.Parameters parameters = parameters(calibration);
        LogisticModel model = new LogisticModel(
                parameters.discrimination(), parameters.difficulty(), parameters.lowerAsymptote(), 1);
        return new PilotResult(
                people.size(),
                right,
                parameters,
                calibration.mean(GROUP),
                Math.sqrt(calibration.variance(GROUP)),
                fit(calibration, data),
                PilotCurve.of(people, model, calibration.mean(GROUP), Math.sqrt(calibration.variance(GROUP))),
                PilotDif.of(people),
                AnchorWatch.of(people, anchors.size()),
                PilotEffect.of(
                        people.stream()
                                .filter(person -> !person.completedAt().isBefore(effectSince))
                                .toList(),
                        model));
    }

    private ResponseMatrix matrix() {
        List<String> columns = new ArrayList<>(
                anchors.keySet().stream().map(ItemVersion::toString).toList());
        Map<ItemVersion, Integer> places = new LinkedHashMap<>();
        anchors.keySet().forEach(version -> places.put(version, places.size()));
        columns.add(TRIAL);
        ResponseMatrix.Builder builder = ResponseMatrix.builder(columns, people.size());
        for (int row = 0; row < people.size(); row++) {
            PilotPerson person = people.get(row);
            for (KeyedSection.Scored scored : person.section().scored()) {
                Integer place = places.get(scored.version());
                if (place != null) {
                    builder.category(row, place, scored.right() ? 1 : 0);
                }
            }
            builder.category(row, columns.size() - 1, person.right() ? 1 : 0);
        }
        return builder.build();
    }

    private CalibrationPlan plan() {
        Map<String, ItemModel> models = new LinkedHashMap<>();
        anchors.forEach((version, model) -> models.put(version.toString(), form(model)));
        models.put(TRIAL, ItemModel.THREE_PARAMETER);
        CalibrationPlan plan = CalibrationPlan.of(models).withLatent(GROUP, CalibrationPlan.LatentPlan.free());
        double sumOfLogSlopes = 0;
        for (Map.Entry<ItemVersion, LogisticModel> anchor : anchors.entrySet()) {
            plan = plan.withAnchor(GROUP, anchor.getKey().toString(), anchor.getValue());
            sumOfLogSlopes += Math.log(anchor.getValue().discrimination());
        }
        double usualSlope = anchors.isEmpty() ? 0 : sumOfLogSlopes / anchors.size();
        return plan.withFixed(
                        key(ParameterName.Kind.LOWER_ASYMPTOTE), Math.log(lowerAsymptote / (1 - lowerAsymptote)))
                .withPrior(key(ParameterName.Kind.SLOPE), Prior.logNormal(usualSlope, SLOPE_PRIOR));
    }

    private static ItemModel form(LogisticModel model) {
        if (model.upperAsymptote() < 1) {
            return ItemModel.FOUR_PARAMETER;
        }
        return model.lowerAsymptote() > 0 ? ItemModel.THREE_PARAMETER : ItemModel.TWO_PARAMETER;
    }

    private static ParameterKey.OfItem key(ParameterName.Kind kind) {
        return new ParameterKey.OfItem(GROUP, TRIAL, ParameterName.of(kind));
    }

    private PilotResult.Parameters parameters(Calibration calibration) {
        double slope = calibration.value(key(ParameterName.Kind.SLOPE));
        if (slope <= 0) {
            throw new RefusedException(
                    PilotRefusal.PILOT_NEGATIVE_SLOPE, String.format(java.util.Locale.ROOT, "%.2f", slope));
        }
        Covariance<ParameterKey> covariance = calibration.covariance(Covariance.Kind.OBSERVED);
        Map<String, DerivedValue> traditional = calibration.traditional(GROUP, TRIAL, covariance);
        DerivedValue discrimination = value(traditional, "a");
        DerivedValue difficulty = value(traditional, "b");
        if (!calibration.fit().converged() || !covariance.positiveDefinite()) {
            throw new RefusedException(PilotRefusal.PILOT_NOT_ESTIMATED);
        }
        return new PilotResult.Parameters(
                discrimination.value(),
                error(discrimination.standardError()),
                difficulty.value(),
                error(difficulty.standardError()),
                lowerAsymptote);
    }

    private static DerivedValue value(Map<String, DerivedValue> values, String name) {
        DerivedValue value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("The calibration gives no parameter (%s).".formatted(name));
        }
        return value;
    }

    private static double error(OptionalDouble standardError) {
        return standardError
                .stream()
                .filter(error -> Double.isFinite(error) && error > 0)
                .findFirst()
                .orElseThrow(() -> new RefusedException(PilotRefusal.PILOT_NOT_ESTIMATED));
    }

    private static PilotResult.Fit fit(Calibration calibration, ResponseMatrix data) {
        MeanSquares squares =
                ResidualFit.of(FittedTest.of(calibration), data).items().getLast();
        return new PilotResult.Fit(
                squares.infit(), squares.standardisedInfit(), squares.outfit(), squares.standardisedOutfit());
    }

    /** The response model of a result. */
    static ItemResponseModel model(PilotResult.Parameters parameters) {
        return new LogisticModel(
                parameters.discrimination(), parameters.difficulty(), parameters.lowerAsymptote(), 1);
    }
}
