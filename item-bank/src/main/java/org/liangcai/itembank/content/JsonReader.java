package org.liangcai.itembank.content;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads a JSON file into {@link JsonElement}s. */
final class JsonReader {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final ContentSource source;
    private final ContentFaults faults;

    JsonReader(ContentSource source, ContentFaults faults) {
        this.source = source;
        this.faults = faults;
    }

    /** The root of a file; a file that is missing or no JSON is reported and read as missing. */
    ContentNode read(String file) {
        byte[] bytes = source.read(file).orElse(null);
        if (bytes == null) {
            faults.add(file, 0, "The file is missing.");
            return ContentNode.missing(file, faults);
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
            parser.nextToken();
            JsonElement root = element(parser, file);
            return new ContentNode(file, "the file", root, faults);
        } catch (JacksonException malformed) {
            faults.add(
                    file,
                    malformed.getLocation() == null
                            ? 0
                            : malformed.getLocation().getLineNr(),
                    "This is not well-formed JSON: " + malformed.getOriginalMessage());
            return ContentNode.missing(file, faults);
        }
    }

    private JsonElement element(JsonParser parser, String file) {
        int line = parser.currentTokenLocation().getLineNr();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, line, file);
            case START_ARRAY -> array(parser, line, file);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new JsonElement.NumberElement(line, parser.getDoubleValue());
            case VALUE_TRUE -> new JsonElement.FlagElement(line, true);
            case VALUE_FALSE -> new JsonElement.FlagElement(line, false);
            case VALUE_STRING -> new JsonElement.TextElement(line, parser.getString());
            case null, default -> new JsonElement.NullElement(line);
        };
    }

    private JsonElement object(JsonParser parser, int line, String file) {
        Map<String, JsonElement> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonElement value = element(parser, file);
            if (members.put(name, value) != null) {
                faults.add(file, value.line(), "The field (%s) stands here twice.".formatted(name));
            }
        }
        return new JsonElement.ObjectElement(line, members);
    }

    private JsonElement array(JsonParser parser, int line, String file) {
        List<JsonElement> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element(parser, file));
        }
        return new JsonElement.ArrayElement(line, elements);
    }
}
