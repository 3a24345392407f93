package org.liangcai.selfcheck;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Walks through a reference value and the engine's answer side by side and keeps the cell that agrees least. */
final class Comparison {

    private final ReferenceCase reference;
    private final Tolerance tolerance;
    private double worstDifference;
    private double worstAllowed;
    private double worstRatio = -1;
    private @Nullable String fault;

    private Comparison(ReferenceCase reference, Tolerance tolerance) {
        this.reference = reference;
        this.tolerance = tolerance;
        worstAllowed = tolerance.absolute();
    }

    static Outcome compare(ReferenceCase reference, String value, Answer answer) {
        Comparison comparison = new Comparison(reference, reference.tolerance(value));
        comparison.walk(value, reference.reference(value), answer);
        Outcome.Status status = comparison.fault == null ? Outcome.Status.PASS : Outcome.Status.FAIL;
        return new Outcome(
                reference.name(),
                value,
                status,
                comparison.worstDifference,
                comparison.worstAllowed,
                comparison.fault == null ? "" : comparison.fault);
    }

    private void walk(String at, JsonNode expected, Answer answer) {
        if (expected.has("$csv")) {
            table(at, expected, answer);
        } else if (expected.isObject()
                && expected.has("data")
                && expected.has("rows")
                && answer instanceof Answer.Sequence) {
            walk(at, expected.path("data"), answer);
        } else if (expected.isObject()) {
            fields(at, expected, answer);
        } else if (expected.isArray()) {
            sequence(at, expected, answer);
        } else {
            cell(at, expected.isNull() ? "NA" : expected.asString(), answer);
        }
    }

    private void fields(String at, JsonNode expected, Answer answer) {
        if (!(answer instanceof Answer.Fields(Map<String, Answer> parts))) {
            fail(at, "named parts are asked for");
            return;
        }
        for (Map.Entry<String, JsonNode> entry : expected.properties()) {
            Answer part = parts.get(entry.getKey());
            if (part == null) {
                fail(at + "." + entry.getKey(), "not computed");
            } else {
                walk(at + "." + entry.getKey(), entry.getValue(), part);
            }
        }
    }

    private void sequence(String at, JsonNode expected, Answer answer) {
        if (!(answer instanceof Answer.Sequence(List<Answer> elements))) {
            fail(at, "a sequence is asked for");
            return;
        }
        if (elements.size() != expected.size()) {
            fail(at, "%d elements instead of %d".formatted(elements.size(), expected.size()));
            return;
        }
        for (int i = 0; i < elements.size(); i++) {
            walk(at + "[" + i + "]", expected.get(i), elements.get(i));
        }
    }

    private void table(String at, JsonNode expected, Answer answer) {
        if (!(answer instanceof Answer.Table(Map<String, List<Answer>> columns))) {
            fail(at, "a table is asked for");
            return;
        }
        DataTable asked = reference.table(expected.path("$csv").asString());
        for (JsonNode column : expected.path("columns")) {
            String name = column.asString();
            List<Answer> cells = columns.get(name);
            if (cells == null) {
                fail(at + "." + name, "not computed");
            } else if (cells.size() != asked.size()) {
                fail(at + "." + name, "%d rows instead of %d".formatted(cells.size(), asked.size()));
            } else {
                for (int row = 0; row < cells.size(); row++) {
                    cell(at + "." + name + "[" + row + "]", asked.text(row, name), cells.get(row));
                }
            }
        }
    }

    private void cell(String at, String expected, Answer answer) {
        switch (answer) {
            case Answer.Number(double value) -> number(at, expected, value);
            case Answer.Text(String value) -> same(at, expected, value);
            case Answer.Truth(boolean value) ->
                same(at, expected.toLowerCase(java.util.Locale.ROOT), Boolean.toString(value));
            default -> fail(at, "a single value is asked for");
        }
    }

    private void same(String at, String expected, String value) {
        if (!expected.equals(value)) {
            fail(at, "%s instead of %s".formatted(value, expected));
        }
    }

    private void number(String at, String expected, double value) {
        double wanted;
        try {
            wanted = DataTable.number(expected);
        } catch (NumberFormatException notANumber) {
            fail(at, "%s instead of %s".formatted(value, expected));
            return;
        }
        if (Double.isNaN(wanted) || Double.isNaN(value) || Double.isInfinite(wanted)) {
            if (Double.compare(wanted, value) != 0) {
                fail(at, "%s instead of %s".formatted(value, expected));
            }
            return;
        }
        double difference = Math.abs(value - wanted);
        double allowed = tolerance.at(wanted);
        double ratio = difference == 0 ? 0 : difference / allowed;
        if (ratio > worstRatio) {
            worstRatio = ratio;
            worstDifference = difference;
            worstAllowed = allowed;
        }
        if (!(difference <= allowed)) {
            fail(at, "%s instead of %s".formatted(value, expected));
        }
    }

    private void fail(String at, String what) {
        if (fault == null) {
            fault = at + ": " + what;
        }
    }
}
