package org.liangcai.psychometrics.factor.confirmatory;

/**
 * A parameter of a model in one group.
 *
 * @param term what it is
 * @param group the number of the group, from 0
 * @param free the number of the free parameter it stands for, from 0 (equal parameters have the same), or −1 if it is fixed
 * @param fixedValue the value it is fixed at; 0 if it is free
 */
record ModelParameter(ModelTerm term, int group, int free, double fixedValue) {

    boolean isFree() {
        return free >= 0;
    }

    String name(int groups) {
        return groups == 1 ? term.toString() : "%s in group %d".formatted(term, group + 1);
    }
}
