package org.liangcai.psychometrics.calibration;

/** Which parameter of a calibration is meant. */
public sealed interface ParameterKey {

    /** The group it belongs to. */
    String group();

    /** What it is. */
    ParameterName name();

    /** A parameter of an item in one group. */
    record OfItem(String group, String item, ParameterName name) implements ParameterKey {
        @Override
        public String toString() {
            return name + " of item (" + item + ") in group (" + group + ")";
        }
    }

    /** The mean or variance of ability in one group. */
    record OfGroup(String group, ParameterName name) implements ParameterKey {
        @Override
        public String toString() {
            return name + " of group (" + group + ")";
        }
    }
}
