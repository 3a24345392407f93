package org.liangcai.selfcheck;

import java.util.List;
import org.liangcai.psychometrics.factor.Observations;

/** Reads the measured variables of a case. */
final class CaseObservations {

    private CaseObservations() {}

    /** All columns of the case's table but those named. */
    static Observations read(ReferenceCase reference, List<String> without) {
        DataTable table = table(reference);
        return read(
                table,
                table.columns().stream()
                        .filter(column -> !without.contains(column))
                        .toList());
    }

    /** The case's table of persons. */
    static DataTable table(ReferenceCase reference) {
        for (String input : List.of("responses", "data", "x")) {
            if (reference.hasInput(input)) {
                return reference.input(input);
            }
        }
        throw new UnsupportedValueException("The case has no input (responses).");
    }

    static Observations read(DataTable table, List<String> columns) {
        Observations.Builder builder = Observations.builder(columns, table.size());
        for (int variable = 0; variable < columns.size(); variable++) {
            double[] cells = table.numbers(columns.get(variable));
            for (int person = 0; person < cells.length; person++) {
                if (!Double.isNaN(cells[person])) {
                    builder.value(person, variable, cells[person]);
                }
            }
        }
        return builder.build();
    }
}
