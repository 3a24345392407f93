package org.liangcai.psychometrics.factor;

import org.liangcai.psychometrics.numerics.Matrix;

/** What becomes of empty cells of a two-way table before its correlation is estimated. */
public sealed interface EmptyCells {

    /** The table to use. */
    Matrix treat(Matrix counts);

    /** Cells stay empty. */
    static EmptyCells keep() {
        return new Keep();
    }

    /** A number is put into every empty cell. */
    static EmptyCells fill(double count) {
        return new Fill(count);
    }

    /** In a table of two by two with one empty cell, a number is added there and opposite and taken from the other two. */
    static EmptyCells fillKeepingMargins(double count) {
        return new FillKeepingMargins(count);
    }

    /** Cells stay empty. */
    record Keep() implements EmptyCells {

        @Override
        public Matrix treat(Matrix counts) {
            return counts;
        }
    }

    /**
     * A number is put into every empty cell.
     *
     * @param count positive
     */
    record Fill(double count) implements EmptyCells {

        public Fill {
            requirePositive(count);
        }

        @Override
        public Matrix treat(Matrix counts) {
            return Matrix.of(counts.rows(), counts.columns(), (i, j) -> counts.at(i, j) == 0 ? count : counts.at(i, j));
        }
    }

    /**
     * In a table of two by two with exactly one empty cell, a number is added there and opposite and taken from the other two, so that the
     * margins stay; other tables stay as they are.
     *
     * @param count positive
     */
    record FillKeepingMargins(double count) implements EmptyCells {

        public FillKeepingMargins {
            requirePositive(count);
        }

        @Override
        public Matrix treat(Matrix counts) {
            if (counts.rows() != 2 || counts.columns() != 2) {
                return counts;
            }
            boolean main = counts.at(0, 0) == 0 || counts.at(1, 1) == 0;
            boolean other = counts.at(0, 1) == 0 || counts.at(1, 0) == 0;
            if (main == other) {
                return counts;
            }
            return Matrix.of(2, 2, (i, j) -> counts.at(i, j) + ((i == j) == main ? count : -count));
        }
    }

    private static void requirePositive(double count) {
        if (!(count > 0) || Double.isInfinite(count)) {
            throw new IllegalArgumentException(
                    "The count (%s) for empty cells must be positive and finite.".formatted(count));
        }
    }
}
