package org.liangcai.selfcheck;

import tools.jackson.databind.JsonNode;

/**
 * How far a number may be from its reference: |x − reference| ≤ max(absolute, relative · |reference|).
 *
 * @param absolute 0 or more
 * @param relative 0 or more
 * @param informationOnly whether the reference is told for information and not compared
 */
public record Tolerance(double absolute, double relative, boolean informationOnly) {

    static Tolerance of(JsonNode node) {
        boolean information = node.path("how").asString("").startsWith("information only");
        return new Tolerance(node.path("abs").asDouble(0), node.path("rel").asDouble(0), information);
    }

    double at(double reference) {
        return Math.max(absolute, relative * Math.abs(reference));
    }
}
