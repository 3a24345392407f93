package org.liangcai.assessment.matching;

import java.util.List;
import org.liangcai.itembank.ScaleId;

/** The six interest types in their order round Holland's hexagon. */
final class Riasec {

    static final List<ScaleId> TYPES = List.of(
            ScaleId.of("R"), ScaleId.of("I"), ScaleId.of("A"), ScaleId.of("S"), ScaleId.of("E"), ScaleId.of("C"));

    private Riasec() {}
}
