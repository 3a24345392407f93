package org.liangcai.itembank.qti.model;

/** How many values a variable holds (QTI 3.0 ASI, cardinality). Records are not supported. */
public enum Cardinality {
    SINGLE,
    MULTIPLE,
    ORDERED
}
