package org.liangcai.psychometrics.fit;

/** A table of two ordered variables, their categories scored 0, 1, 2 …. */
@SuppressWarnings("ArrayRecordComponent")
record TwoWayTable(int rows, int columns, double[] cells) {

    double total() {
        double total = 0;
        for (double cell : cells) {
            total += cell;
        }
        return total;
    }

    double at(int row, int column) {
        return cells[row * columns + column];
    }

    /** Pearson's correlation of the scores. */
    double correlation() {
        double total = total();
        double x = 0;
        double y = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                double share = at(row, column) / total;
                x += share * row;
                y += share * column;
                xx += share * row * row;
                yy += share * column * column;
                xy += share * row * column;
            }
        }
        return (xy - x * y) / Math.sqrt((xx - x * x) * (yy - y * y));
    }

    /** Pearson's mean square contingency χ² / N against independence; empty rows and columns count for nothing. */
    double contingency() {
        double[] rowTotals = new double[rows];
        double[] columnTotals = new double[columns];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                rowTotals[row] += at(row, column);
                columnTotals[column] += at(row, column);
            }
        }
        double sum = -1;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                if (at(row, column) > 0) {
                    sum += at(row, column) * at(row, column) / (rowTotals[row] * columnTotals[column]);
                }
            }
        }
        return sum;
    }

    /** Goodman and Kruskal's γ: concordant less discordant pairs divided by their sum (1954). */
    double gamma() {
        double concordant = 0;
        double discordant = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                concordant += at(row, column) * sum(row + 1, column + 1, columns);
                discordant += at(row, column) * sum(row + 1, 0, column);
            }
        }
        return (concordant - discordant) / (concordant + discordant);
    }

    private double sum(int fromRow, int fromColumn, int toColumn) {
        double sum = 0;
        for (int row = fromRow; row < rows; row++) {
            for (int column = fromColumn; column < toColumn; column++) {
                sum += at(row, column);
            }
        }
        return sum;
    }
}
