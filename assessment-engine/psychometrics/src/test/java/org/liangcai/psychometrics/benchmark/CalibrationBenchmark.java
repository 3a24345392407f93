package org.liangcai.psychometrics.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.liangcai.psychometrics.calibration.Calibration;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.Covariance;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.calibration.ParameterName;
import org.liangcai.psychometrics.calibration.Prior;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Wall time of calibrations: {@code FILE MODEL REPETITIONS}, FILE a CSV of complete responses with a header row. */
final class CalibrationBenchmark {

    private CalibrationBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ResponseMatrix data = read(Path.of(arguments[0]));
        ItemModel model = ItemModel.valueOf(arguments[1]);
        double tolerance = Double.parseDouble(arguments.length > 3 ? arguments[3] : "1e-4");
        CalibrationPlan plan = CalibrationPlan.of(data.items(), model).withStopping(tolerance, 2000);
        if (model == ItemModel.THREE_PARAMETER) {
            plan = plan.withPrior(ParameterName.Kind.LOWER_ASYMPTOTE, Prior.normal(-1.4, 0.5));
        }
        double[] seconds = new double[Integer.parseInt(arguments[2])];
        for (int repetition = 0; repetition < seconds.length; repetition++) {
            long before = System.nanoTime();
            Calibration calibration = Calibrator.calibrate(plan, data);
            seconds[repetition] = (System.nanoTime() - before) / 1e9;
            System.out.printf("%.3f s %s%n", seconds[repetition], calibration.fit());
            if (repetition == seconds.length - 1 && data.personCount() <= 20000) {
                long start = System.nanoTime();
                calibration.covariance(Covariance.Kind.OBSERVED);
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
