package org.liangcai.psychometrics.ability;

/** What is done where a posterior is too narrow for the nodes it is integrated on. */
public enum Refinement {
    /** Nothing: the nodes are used as they are given. */
    NONE,
    /**
     * The posterior is integrated again on closer nodes around its mean wherever its standard deviation is less than 0.6 of the distance
     * of two nodes; above, the error of equally spaced nodes is below a hundredth of the standard deviation and vanishes quickly.
     */
    WHERE_NARROW
}
