package org.liangcai.station.commandline;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibrator;
import org.liangcai.psychometrics.multidimensional.MultidimensionalFit;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.MultidimensionalTest;

/** A calibration on several dimensions: estimated, written and shown. */
final class DimensionsCalibration {

    private DimensionsCalibration() {}

    /** Whether it converged. */
    static boolean run(
            MultidimensionalPlan plan, ResponseMatrix data, int repeat, Path out, Map<String, String> provenance) {
        Timed<MultidimensionalCalibration> timed =
                Timed.of(repeat, () -> MultidimensionalCalibrator.calibrate(plan, data, Progress.onTerminal()));
        MultidimensionalCalibration calibration = timed.result();
        String group = calibration.groups().getFirst();
        OutputFile.write(out, DimensionsFile.write(calibration, group, timed.medianSeconds(), provenance));
        print(calibration, calibration.test(group), timed.medianSeconds());
        return calibration.fit().converged();
    }

    private static void print(MultidimensionalCalibration calibration, MultidimensionalTest test, double seconds) {
        TextTable table = new TextTable("item", "slopes on " + String.join(", ", test.dimensions()), "intercepts");
        test.items().forEach((id, item) -> table.row(id, numbers(item.slopes()), numbers(item.intercepts())));
        System.out.print(table);
        MultidimensionalFit fit = calibration.fit();
        System.out.printf(
                "log-likelihood %.4f, %d free parameters, AIC %.2f, BIC %.2f, %d iterations, %s, %.3f s%n",
                fit.logLikelihood(),
                fit.freeParameters(),
                fit.aic(),
                fit.bic(),
                fit.iterations(),
                fit.converged() ? "converged" : "NOT converged",
                seconds);
        calibration.findings().forEach(finding -> System.out.println("! " + finding));
    }

    private static String numbers(List<Double> values) {
        return values.stream().map("%.3f"::formatted).collect(Collectors.joining("  "));
    }
}
