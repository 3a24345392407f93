package org.liangcai.assessment.matching;

import java.util.List;
import org.liangcai.itembank.ScaleId;

/** The six work values of the theory of work adjustment, in O*NET's order. */
final class WorkValues {

    static final List<ScaleId> VALUES = List.of(
            ScaleId.of("Achievement"),
            ScaleId.of("Independence"),
            ScaleId.of("Recognition"),
            ScaleId.of("Relationships"),
            ScaleId.of("Support"),
            ScaleId.of("WorkingConditions"));

    private WorkValues() {}
}
