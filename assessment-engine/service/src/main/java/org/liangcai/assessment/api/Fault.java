package org.liangcai.assessment.api;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import io.micronaut.core.bind.exceptions.UnsatisfiedArgumentException;
import io.micronaut.core.convert.exceptions.ConversionErrorException;
import io.micronaut.serde.exceptions.SerdeException;
import io.micronaut.serde.exceptions.path.CollectionItemReferencePath;
import io.micronaut.serde.exceptions.path.MapItemReferencePath;
import io.micronaut.serde.exceptions.path.PropertyReferencePath;
import io.micronaut.serde.exceptions.path.ReferencePath;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.liangcai.itembank.LocalizedText;

/** Says in words where something that was sent is wrong, without a word of the program's inside. */
final class Fault {

    private static final LocalizedText UNKNOWN = new LocalizedText("内容和这里需要的不一致", "it is not what is expected here");

    /** How the JSON reader names what it misses; its exceptions carry the name nowhere else. */
    private static final Pattern REQUIRED =
            Pattern.compile("(?:Null argument specified for|Required property) \\[[^\\]]*?(\\w+)]");

    private Fault() {}

    static LocalizedText in(@Nullable Throwable cause) {
        return Stream.iterate(cause, link -> link != null, Throwable::getCause)
                .flatMap(link -> words(link).stream())
                .findFirst()
                .orElse(UNKNOWN);
    }

    private static Optional<LocalizedText> words(Throwable cause) {
        return switch (cause) {
            case JsonProcessingException json ->
                Optional.ofNullable(json.getLocation()).map(Fault::notJson);
            case SerdeException serde -> field(serde);
            case ConstraintViolationException invalid -> violated(invalid);
            case UnsatisfiedArgumentException missing ->
                Optional.of(missing(missing.getArgument().getName()));
            case ConversionErrorException unfit
            when !(unfit.getCause() instanceof IOException) ->
                Optional.of(unfit(unfit.getArgument().getName()));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalizedText> field(SerdeException serde) {
        Matcher required = REQUIRED.matcher(Objects.requireNonNullElse(serde.getMessage(), ""));
        return required.find()
                ? Optional.of(missing(required.group(1)))
                : Optional.of(path(serde.getPath()))
                        .filter(path -> !path.isEmpty())
                        .map(Fault::unfit);
    }

    private static LocalizedText notJson(JsonLocation where) {
        int line = where.getLineNr();
        int column = where.getColumnNr();
        return new LocalizedText(
                "第 %d 行第 %d 列附近不是正确的 JSON".formatted(line, column),
                "near line %d, column %d it is not valid JSON".formatted(line, column));
    }

    private static LocalizedText unfit(String field) {
        return new LocalizedText(
                "“%s”的内容不合要求".formatted(field), "what is given for “%s” does not fit".formatted(field));
    }

    private static LocalizedText missing(String name) {
        return name.equals("body")
                ? new LocalizedText("没有内容", "there is no content")
                : new LocalizedText("缺少“%s”".formatted(name), "“%s” is missing".formatted(name));
    }

    private static Optional<LocalizedText> violated(ConstraintViolationException invalid) {
        String fields = invalid.getConstraintViolations().stream()
                .map(Fault::field)
                .sorted()
                .distinct()
                .collect(Collectors.joining(", "));
        return Optional.of(unfit(fields));
    }

    private static String field(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .skip(2)
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }

    private static String path(List<ReferencePath> path) {
        return path.reversed().stream()
                .map(Fault::step)
                .filter(step -> !step.isEmpty())
                .collect(Collectors.joining("."));
    }

    private static String step(ReferencePath step) {
        return switch (step) {
            case PropertyReferencePath property -> property.property().getName();
            case CollectionItemReferencePath item -> String.valueOf(item.index() + 1);
            case MapItemReferencePath entry -> entry.key();
            default -> "";
        };
    }
}
