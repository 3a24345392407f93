package org.liangcai.psychometrics.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.psychometrics.ability.Quadrature;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.multidimensional.CompensatoryModel;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibration;
import org.liangcai.psychometrics.multidimensional.MultidimensionalCalibrator;
import org.liangcai.psychometrics.multidimensional.MultidimensionalPlan;
import org.liangcai.psychometrics.multidimensional.NodeRule;
import org.liangcai.psychometrics.multidimensional.SamplingCovariance;

/**
 * Wall time of bifactor calibrations: {@code FILE SPECIFIC NODES REPETITIONS [TOLERANCE]}, FILE a CSV of complete 0/1 responses with a
 * header row, SPECIFIC the number of specific dimensions, each with the same number of consecutive items.
 */
final class BifactorBenchmark {

    private BifactorBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ResponseMatrix data = read(Path.of(arguments[0]));
        int specific = Integer.parseInt(arguments[1]);
        int nodes = Integer.parseInt(arguments[2]);
        double tolerance = Double.parseDouble(arguments.length > 4 ? arguments[4] : "1e-6");
        Map<String, CompensatoryModel> models = new LinkedHashMap<>();
        Map<String, String> specificOf = new LinkedHashMap<>();
        for (int item = 0; item < data.itemCount(); item++) {
            models.put(data.items().get(item), CompensatoryModel.TWO_PARAMETER);
            specificOf.put(data.items().get(item), "S" + (1 + item * specific / data.itemCount()));
        }
        MultidimensionalPlan plan = MultidimensionalPlan.bifactor("G", models, specificOf)
                .withNodes(NodeRule.equallySpaced(new Quadrature(-6, 6, nodes)))
                .withStopping(tolerance, 2000);
        double[] seconds = new double[Integer.parseInt(arguments[3])];
        for (int repetition = 0; repetition < seconds.length; repetition++) {
            long before = System.nanoTime();
            MultidimensionalCalibration calibration = MultidimensionalCalibrator.calibrate(plan, data);
            seconds[repetition] = (System.nanoTime() - before) / 1e9;
            System.out.printf("%.3f s %s%n", seconds[repetition], calibration.fit());
            if (repetition == seconds.length - 1) {
                long start = System.nanoTime();
                calibration.covariance(SamplingCovariance.Kind.OBSERVED);
                System.out.printf("standard errors %.3f s%n", (System.nanoTime() - start) / 1e9);
            }
        }
        Arrays.sort(seconds);
        System.out.printf("median %.3f s%n", seconds[seconds.length / 2]);
    }

    private static ResponseMatrix read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> items = List.of(lines.getFirst().split(",", -1));
        ResponseMatrix.Builder builder = ResponseMatrix.builder(items, lines.size() - 1);
        for (int row = 1; row < lines.size(); row++) {
            for (int item = 0; item < items.size(); item++) {
                builder.category(row - 1, item, lines.get(row).charAt(2 * item) - '0');
            }
        }
        return builder.build();
    }
}
