package org.liangcai.psychometrics.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.calibration.Calibrator;
import org.liangcai.psychometrics.calibration.ItemModel;
import org.liangcai.psychometrics.data.ResponseMatrix;
import org.liangcai.psychometrics.dif.DifAnalysis;
import org.liangcai.psychometrics.dif.GroupContrast;
import org.liangcai.psychometrics.dif.Matching;
import org.liangcai.psychometrics.fit.FittedTest;
import org.liangcai.psychometrics.fit.LimitedInformationFit;
import org.liangcai.psychometrics.fit.SumScoreItemFit;
import org.liangcai.psychometrics.simulation.SimulatedTest;

/** Fit and differential item functioning of 10,000 persons and 50 items. */
final class StatisticsWorkloads {

    private static final int PERSONS = 10_000;

    private StatisticsWorkloads() {}

    static List<Workload> all() {
        return List.of(
                new Workload("S-X2 10,000 x 50", 0.05, () -> {
                    ResponseMatrix data = responses();
                    FittedTest test = fitted(data);
                    return () -> "first %.3f"
                            .formatted(SumScoreItemFit.standard()
                                    .of(test, data)
                                    .getFirst()
                                    .statistic());
                }),
                new Workload("M2 10,000 x 50", 0.5, () -> {
                    ResponseMatrix data = responses();
                    FittedTest test = fitted(data);
                    return () -> "M2 %.3f"
                            .formatted(LimitedInformationFit.standard()
                                    .of(test, data)
                                    .statistic());
                }),
                new Workload("Mantel-Haenszel 10,000 x 50", 0.03, () -> {
                    ResponseMatrix data = inTwoGroups();
                    return () -> "first %.3f"
                            .formatted(
                                    analysis(data).mantelHaenszel().getFirst().chiSquare());
                }),
                new Workload("logistic DIF 10,000 x 50", 0.2, () -> {
                    ResponseMatrix data = inTwoGroups();
                    return () -> "converged: %s"
                            .formatted(analysis(data)
                                    .logisticRegression()
                                    .getFirst()
                                    .converged());
                }));
    }

    private static ResponseMatrix responses() {
        return SimulatedTest.of(PERSONS, 50, SimulatedTest::twoParameter, 40).responses();
    }

    private static FittedTest fitted(ResponseMatrix data) {
        return FittedTest.of(Calibrator.calibrate(CalibrationPlan.of(data.items(), ItemModel.TWO_PARAMETER), data));
    }

    private static DifAnalysis analysis(ResponseMatrix data) {
        return DifAnalysis.of(data, GroupContrast.of("0", "1"), Matching.totalScore());
    }

    private static ResponseMatrix inTwoGroups() {
        ResponseMatrix data = responses();
        ResponseMatrix.Builder builder = ResponseMatrix.builder(data.items(), PERSONS);
        for (int person = 0; person < PERSONS; person++) {
            for (int item = 0; item < data.itemCount(); item++) {
                builder.category(person, item, data.stored(person, item) - 1);
            }
        }
        return builder.groups(IntStream.range(0, PERSONS)
                        .mapToObj(person -> Integer.toString(person % 2))
                        .toList())
                .build();
    }
}
