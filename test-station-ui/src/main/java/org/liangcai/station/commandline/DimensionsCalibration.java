package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryItem;
import org.liangcai.psychometrics.multidimensional.LatentDistribution;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibrator;
import org.liangcai.psychometrics.multidimensional.MultidimensionalFit;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.Parameter;

/**
 * A calibration on several dimensions: estimated, written and shown.
 *
 * @param out where the parameters go
 * @param repeat how often the time is taken
 * @param errors from what standard errors are worked out; empty for none
 */
record DimensionsCalibration(Path out, int repeat, Optional<Covariance.Kind> errors) {

    /** Whether it converged. */
    boolean run(MultidimensionalPlan plan, ResponseMatrix data, Map<String, String> provenance) {
        Timed<MultidimensionalCalibration> timed =
                Timed.of(repeat, () -> MultidimensionalCalibrator.calibrate(plan, data, Progress.onTerminal()));
        MultidimensionalCalibration calibration = timed.result();
        Optional<Covariance<Parameter>> covariance = errors.map(calibration::covariance);
        OutputFile.write(out, new DimensionsWriter(calibration, covariance, timed.medianSeconds()).write(provenance));
        print(calibration, covariance, timed.medianSeconds());
        return calibration.fit().converged();
    }

    private static void print(
            MultidimensionalCalibration calibration, Optional<Covariance<Parameter>> covariance, double seconds) {
        List<String> dimensions = calibration.plan().dimensions();
        TextTable table = new TextTable("item", "slopes on " + String.join(", ", dimensions), "intercepts");
        for (String group : calibration.groups()) {
            if (calibration.groups().size() > 1) {
                table.row("[" + group + "]", distribution(calibration.latent(group)), "");
            }
            for (String id : calibration.items()) {
                CompensatoryItem item = calibration.item(group, id);
                List<Parameter> slopes = new ArrayList<>();
                dimensions.forEach(dimension -> slopes.add(new Parameter.Slope(group, id, dimension)));
                List<Parameter> intercepts = new ArrayList<>();
                for (int category = 1; category <= item.intercepts().size(); category++) {
                    intercepts.add(new Parameter.Intercept(group, id, category));
                }
                table.row(
                        id,
                        numbers(item.slopes(), slopes, covariance),
                        numbers(item.intercepts(), intercepts, covariance));
            }
        }
        System.out.print(table);
        print(calibration.fit(), seconds);
        if (covariance.isPresent() && !covariance.get().positiveDefinite()) {
            System.out.println("! The information is not positive definite: there are no standard errors.");
        }
        calibration.findings().forEach(finding -> System.out.println("! " + finding));
    }

    private static String distribution(LatentDistribution latent) {
        StringBuilder text = new StringBuilder("mean");
        latent.mean().forEach(mean -> text.append(" %.3f".formatted(mean)));
        text.append(", variance");
        for (int m = 0; m < latent.mean().size(); m++) {
            text.append(" %.3f".formatted(latent.covariance().get(m).get(m)));
        }
        return text.toString();
    }

    private static void print(MultidimensionalFit fit, double seconds) {
        System.out.printf(
                "log-likelihood %.4f, %d free parameters, AIC %.2f, BIC %.2f, %d iterations, %s, %.3f s%n",
                fit.logLikelihood(),
                fit.freeParameters(),
                fit.aic(),
                fit.bic(),
                fit.iterations(),
                fit.converged() ? "converged" : "NOT converged",
                seconds);
    }

    private static String numbers(
            List<Double> values, List<Parameter> parameters, Optional<Covariance<Parameter>> covariance) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            Parameter parameter = parameters.get(i);
            OptionalDouble error =
                    covariance.isPresent() ? covariance.get().standardError(parameter) : OptionalDouble.empty();
            text.append("%.3f".formatted(values.get(i)));
            text.append(error.isPresent() ? " (%.3f)  ".formatted(error.getAsDouble()) : "  ");
        }
        return text.toString().strip();
    }
}
