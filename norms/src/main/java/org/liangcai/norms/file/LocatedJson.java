package org.liangcai.norms.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liangcai.norms.BilingualText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/** A JSON value that knows where in its file it stands. */
sealed interface LocatedJson {

    /** The line from 1. */
    int line();

    /** The column from 1. */
    int column();

    /** An object; its fields in their order. */
    record Fields(int line, int column, Map<String, LocatedJson> values) implements LocatedJson {}

    /** An array. */
    record Elements(int line, int column, List<LocatedJson> values) implements LocatedJson {}

    /** A number. */
    record Number(int line, int column, double value) implements LocatedJson {}

    /** A string. */
    record Text(int line, int column, String value) implements LocatedJson {}

    /** {@code true}, {@code false} or {@code null}. */
    record Word(int line, int column, String value) implements LocatedJson {}

    /**
     * Reads a value.
     *
     * @throws NormFileException if the text is not JSON or names a field twice
     */
    static LocatedJson read(String file, String text) {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try (JsonParser parser = factory.createParser(tools.jackson.core.ObjectReadContext.empty(), text)) {
            parser.nextToken();
            LocatedJson value = value(parser);
            if (parser.nextToken() != null) {
                TokenStreamLocation at = parser.currentTokenLocation();
                throw new NormFileException(List.of(new NormFileFault(
                        file,
                        at.getLineNr(),
                        at.getColumnNr(),
                        new BilingualText("表已经结束，后面还有内容；请删去多余的部分。", "There is more after the end of the table."))));
            }
            return value;
        } catch (JacksonException malformed) {
            TokenStreamLocation at = malformed.getLocation();
            throw new NormFileException(List.of(new NormFileFault(
                    file,
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    at == null ? 0 : Math.max(0, at.getColumnNr()),
                    BilingualText.of(
                            "文件不是完好的 JSON：这里可能少了逗号、引号或括号，或者同一个字段写了两次。（程序的说明：%s）",
                            "This is not well-formed JSON: %s", malformed.getOriginalMessage()))));
        }
    }

    private static LocatedJson value(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        int line = at.getLineNr();
        int column = at.getColumnNr();
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            var values = new LinkedHashMap<String, LocatedJson>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                values.put(name, value(parser));
            }
            return new Fields(line, column, values);
        }
        if (token == JsonToken.START_ARRAY) {
            var values = new ArrayList<LocatedJson>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                values.add(value(parser));
            }
            return new Elements(line, column, values);
        }
        if (token == JsonToken.VALUE_STRING) {
            return new Text(line, column, parser.getString());
        }
        if (token != null && token.isNumeric()) {
            return new Number(line, column, parser.getDoubleValue());
        }
        return new Word(line, column, token == null ? "nothing" : String.valueOf(parser.getString()));
    }
}
