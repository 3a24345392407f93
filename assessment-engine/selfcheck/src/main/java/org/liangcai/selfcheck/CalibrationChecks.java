package org.liangcai.selfcheck;

import java.util.Map;
import org.liangcai.psychometrics.calibration.CalibrationPlan;
import org.liangcai.psychometrics.data.ResponseMatrix;

/** Marginal maximum likelihood calibration of one-dimensional models, in one group and in several. */
final class CalibrationChecks {

    private CalibrationChecks() {}

    static Map<String, Capability> capabilities() {
        return Map.of("irt.calibration", CalibrationChecks::single, "irt.multigroup", CalibrationChecks::several);
    }

    private static Answers single(ReferenceCase reference) {
        CalibrationRequest request = new CalibrationRequest(reference);
        ResponseMatrix data = request.responses();
        return new CalibrationAnswers(reference, request, data, request.plan(data));
    }

    private static Answers several(ReferenceCase reference) {
        CalibrationRequest request = new CalibrationRequest(reference);
        ResponseMatrix data = request.responses();
        InvarianceLadder ladder = new InvarianceLadder(
                reference, data, request.plan(data), request.anchors(data), request.referenceGroup(data));
        CalibrationPlan plan = ladder.main();
        CalibrationAnswers answers = new CalibrationAnswers(reference, request, data, plan);
        return value -> value.equals("invariance_ladder") ? ladder.answer() : answers.value(value);
    }
}
