package org.liangcai.psychometrics.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.fit.FittedTest;
import org.liangcai.psychometrics.fit.LimitedInformationFit;
import org.liangcai.psychometrics.fit.LocalDependence;
import org.liangcai.psychometrics.fit.ResidualFit;
import org.liangcai.psychometrics.fit.SumScoreItemFit;

/** Wall time of fit statistics: {@code FILE MODEL REPETITIONS}, FILE a CSV of complete responses with a header row. */
final class FitBenchmark {

    private FitBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        ResponseMatrix data = read(Path.of(arguments[0]));
        ItemModel model = ItemModel.valueOf(arguments[1]);
        int repetitions = Integer.parseInt(arguments[2]);
        FittedTest test = FittedTest.of(
                Calibrator.calibrate(CalibrationPlan.of(data.items(), model).withStopping(1e-4, 2000), data));
        measure(
                "S-X2",
                repetitions,
                () -> SumScoreItemFit.standard().of(test, data).getFirst());
        measure("M2", repetitions, () -> LimitedInformationFit.standard().of(test, data));
        measure("LD-X2", repetitions, () -> LocalDependence.of(test, data).getFirst());
        measure(
                "infit",
                Math.min(3, repetitions),
                () -> ResidualFit.of(test, data).items().getFirst());
    }

    private static void measure(String what, int repetitions, Supplier<Object> work) {
        double[] seconds = new double[repetitions];
        Object result = "";
        for (int repetition = 0; repetition < repetitions; repetition++) {
            long before = System.nanoTime();
            result = work.get();
            seconds[repetition] = (System.nanoTime() - before) / 1e9;
        }
        double first = seconds[0];
        Arrays.sort(seconds);
        System.out.printf(
                "%s first %.4f s, median %.4f s, least %.4f s, %s%n",
                what, first, seconds[repetitions / 2], seconds[0], result);
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
