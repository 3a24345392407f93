package org.liangcai.norms;

/** The sexes by which some publishers split their norms. */
public enum NormSex {
    FEMALE,
    MALE
}
