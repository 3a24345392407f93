package org.liangcai.psychometrics.responsetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.numerics.SpecialFunctions;

/**
 * The log-normal model ln T ~ N(β − τ, 1/α²), with speeds τ ~ N(0, σ²) (Van der Linden 2006, equation 1).
 *
 * @param items in order
 * @param speedDeviation σ, the standard deviation of speeds
 * @param speedDeviationError its standard error; NaN if the information is not positive definite
 * @param report how the estimation went
 */
public record ResponseTimeCalibration(
        List<ItemTime> items, double speedDeviation, double speedDeviationError, Report report) {

    public ResponseTimeCalibration {
        items = List.copyOf(items);
    }

    /**
     * One item.
     *
     * @param item the id of the item
     * @param intensity β, the mean of the logarithm of the time in seconds at the mean speed
     * @param intensityError the standard error of β from the observed information; NaN if that is not positive definite
     * @param discrimination α, positive: the larger, the less times vary at a given speed
     * @param discriminationError the standard error of α
     */
    public record ItemTime(
            String item, double intensity, double intensityError, double discrimination, double discriminationError) {}

    /**
     * How the estimation went.
     *
     * @param logLikelihood the marginal log-likelihood of the logarithms of the times
     * @param freeParameters two for each item and σ
     * @param persons how many persons have a time
     * @param iterations evaluations of the log-likelihood
     * @param converged whether the iteration came to rest at finite parameters
     */
    public record Report(double logLikelihood, int freeParameters, int persons, int iterations, boolean converged) {}

    /**
     * How fast a person worked and how well the times fit.
     *
     * @param speed τ by maximum likelihood: the larger, the faster; that of the mean person is 0
     * @param standardError of {@code speed}
     * @param shrunkenSpeed the mean of the posterior distribution of τ
     * @param chiSquare Σ α² (ln t − β + τ)², χ² if the model holds (Marianti, Fox, Avetisyan, Veldkamp and Tijmstra 2014)
     * @param degreesOfFreedom one fewer than the times
     * @param residuals for every item how far the time is from the one expected of the other items, standard normal if the model holds
     *     (Van der Linden and Guo 2008); strongly negative where a person was too fast for the speed shown elsewhere; empty for missing
     *     times, and for a single time
     */
    public record PersonSpeed(
            double speed,
            double standardError,
            double shrunkenSpeed,
            double chiSquare,
            int degreesOfFreedom,
            List<OptionalDouble> residuals) {

        public PersonSpeed {
            residuals = List.copyOf(residuals);
        }

        /** The probability of times that fit as badly or worse if the model holds; 1 for a single time. */
        public double probability() {
            return degreesOfFreedom == 0 ? 1 : SpecialFunctions.chiSquareUpperTail(chiSquare, degreesOfFreedom);
        }
    }

    /**
     * Measures every person.
     *
     * @return in the order of the rows, empty for a person without any time
     * @throws IllegalArgumentException if the items are not those of the calibration
     */
    public List<Optional<PersonSpeed>> speeds(ResponseTimes times) {
        List<String> own = items.stream().map(ItemTime::item).toList();
        if (!own.equals(times.items())) {
            throw new IllegalArgumentException(
                    "The items of the times (%s) must be those of the calibration (%s).".formatted(times.items(), own));
        }
        List<Optional<PersonSpeed>> speeds = new ArrayList<>();
        for (int person = 0; person < times.personCount(); person++) {
            speeds.add(speed(times.logarithms(person)));
        }
        return List.copyOf(speeds);
    }

    private Optional<PersonSpeed> speed(double[] logarithms) {
        double precision = 0;
        double weighted = 0;
        int count = 0;
        for (int item = 0; item < logarithms.length; item++) {
            if (!Double.isNaN(logarithms[item])) {
                double weight = precision(item);
                precision += weight;
                weighted += weight * (items.get(item).intensity() - logarithms[item]);
                count++;
            }
        }
        if (count == 0) {
            return Optional.empty();
        }
        double speed = weighted / precision;
        double chiSquare = 0;
        List<OptionalDouble> residuals = new ArrayList<>();
        for (int item = 0; item < logarithms.length; item++) {
            double excess = logarithms[item] - items.get(item).intensity() + speed;
            boolean missing = Double.isNaN(logarithms[item]);
            chiSquare += missing ? 0 : precision(item) * excess * excess;
            residuals.add(
                    missing || count == 1
                            ? OptionalDouble.empty()
                            : OptionalDouble.of(residual(item, excess, precision)));
        }
        return Optional.of(new PersonSpeed(
                speed,
                1 / Math.sqrt(precision),
                weighted / (precision + 1 / (speedDeviation * speedDeviation)),
                chiSquare,
                count - 1,
                residuals));
    }

    private double precision(int item) {
        return items.get(item).discrimination() * items.get(item).discrimination();
    }

    /** The deviation from what the other items predict over its standard deviation, by the formula for a deleted observation. */
    private double residual(int item, double excess, double precision) {
        double own = precision(item);
        return Math.sqrt(own) * excess / Math.sqrt(1 - own / precision);
    }
}
