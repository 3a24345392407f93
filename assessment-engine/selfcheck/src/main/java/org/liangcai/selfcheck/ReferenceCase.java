package org.liangcai.selfcheck;

import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A reference case: inputs, options, and values with tolerances, as {@code expected.json} of its folder says. */
public final class ReferenceCase {

    private static final String SCHEMA = "psychometric-golden/1";

    private final String name;
    private final CaseFiles files;
    private final JsonNode expected;

    private ReferenceCase(String name, CaseFiles files, JsonNode expected) {
        this.name = name;
        this.files = files;
        this.expected = expected;
    }

    static ReferenceCase open(String name, CaseFiles files) {
        JsonNode expected = parse(name, files.read("expected.json"));
        String schema = expected.path("schema").asString("");
        if (!schema.equals(SCHEMA)) {
            throw new IllegalArgumentException(
                    "The schema (%s) of case (%s) must be %s.".formatted(schema, name, SCHEMA));
        }
        return new ReferenceCase(name, files, expected);
    }

    private static JsonNode parse(String name, String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JacksonException wrong) {
            throw new IllegalArgumentException(
                    "The file expected.json of case (%s) is not JSON: line %d, column %d: %s"
                            .formatted(
                                    name,
                                    wrong.getLocation().getLineNr(),
                                    wrong.getLocation().getColumnNr(),
                                    wrong.getOriginalMessage()),
                    wrong);
        }
    }

    /** The name of the case. */
    public String name() {
        return name;
    }

    /** What the case is about, for instance {@code irt.calibration}. */
    public String capability() {
        return expected.path("capability").asString("");
    }

    /** The options of the case; a missing node where it sets none of that name. */
    public JsonNode option(String option) {
        return expected.path("options").path(option);
    }

    /** All options of the case. */
    public JsonNode options() {
        return expected.path("options");
    }

    /** The call of the software that made the reference values, in its own words. */
    public String peerCall() {
        return expected.path("peer").path("call").asString("");
    }

    /** What the case says about how its values were computed, in words. */
    public List<String> notes() {
        return expected.path("notes").valueStream().map(JsonNode::asString).toList();
    }

    /** The title of the case. */
    public String title() {
        return expected.path("title").asString("");
    }

    /** The call with which the peer computed the values, in the peer's language; empty where the case does not say. */
    public String call() {
        return expected.path("peer").path("call").asString("");
    }

    /** What the case says about how a value is defined, in words; empty where it says nothing. */
    public String how(String value) {
        return expected.path("tolerance").path(value).path("how").asString("");
    }

    /** Whether the case has an input of this name. */
    public boolean hasInput(String input) {
        return expected.path("inputs").has(input);
    }

    /** What an input is, in words. */
    public String inputDescription(String input) {
        return expected.path("inputs").path(input).path("desc").asString("");
    }

    /** The CSV file of an input. */
    public DataTable input(String input) {
        JsonNode described = expected.path("inputs").path(input);
        JsonNode file = described.isString() ? described : described.path("file");
        if (!file.isString()) {
            throw new UnsupportedValueException("The case has no input (%s).".formatted(input));
        }
        return table(file.asString());
    }

    /** Any CSV file of the case's folder. */
    public DataTable table(String file) {
        return DataTable.parse(file, files.read(file));
    }

    /** The names of the reference values. */
    public List<String> values() {
        return List.copyOf(expected.path("values").propertyNames());
    }

    /**
     * A reference value as it stands. A capability may read it to know which rows, columns, persons or pairs are asked for, and, where
     * order or sign are free, to put its own columns in the same order: never to take a number from it.
     */
    public JsonNode reference(String value) {
        return expected.path("values").path(value);
    }

    /** The rows and columns that a reference value asks for, where it is a file. */
    public DataTable layout(String value) {
        return table(reference(value).path("$csv").asString());
    }

    /** How far the engine may be from a reference value. */
    public Tolerance tolerance(String value) {
        JsonNode own = expected.path("tolerance").path(value);
        JsonNode used = own.isMissingNode() ? expected.path("tolerance").path("default") : own;
        return Tolerance.of(used);
    }
}
