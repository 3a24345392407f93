package org.liangcai.itembank.generator;

/** A rule by which an attribute changes over a matrix. */
enum MatrixRule {
    /** The same within each row, different from row to row. */
    SAME_IN_ROW,
    /** The same within each column, different from column to column. */
    SAME_IN_COLUMN,
    /** Changes by the same step from cell to cell; the rows begin at different values. */
    PROGRESSION,
    /** Each row and each column holds the same three values, in another order. */
    DISTRIBUTION_OF_THREE,
    /** The third is the sum of the first two. */
    SUM,
    /** The third is the first less the second. */
    DIFFERENCE,
    /** The third holds what the first two share. */
    AND,
    /** The third holds what is in either. */
    OR,
    /** The third holds what is in one of them and not in the other. */
    XOR
}
