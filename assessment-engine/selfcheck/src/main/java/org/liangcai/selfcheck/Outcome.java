package org.liangcai.selfcheck;

/**
 * How one value compared.
 *
 * @param difference the distance to the reference at the cell that agrees least, measured in tolerances
 * @param allowed the tolerance at that cell
 * @param remark what is wrong, empty if nothing is; for a value kept on purpose, why; for a published value its source
 */
public record Outcome(String caseName, String value, Status status, double difference, double allowed, String remark) {

    /** What came of a comparison. */
    public enum Status {
        PASS,
        FAIL,
        /** Nothing here computes the value; counts as failed. */
        UNSUPPORTED,
        /** The reference is told for information only. */
        SKIP,
        /** The engine's value differs and is right: see the list of deviations. */
        KEPT
    }
}
