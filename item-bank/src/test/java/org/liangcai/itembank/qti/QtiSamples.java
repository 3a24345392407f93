package org.liangcai.itembank.qti;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The public samples, where the folder beside the repository is there, and small documents written here. */
public final class QtiSamples {

    private QtiSamples() {}

    /** The folder of the public samples; it may be missing. */
    static Path folder() {
        return Stream.iterate(Path.of("").toAbsolutePath(), java.util.Objects::nonNull, Path::getParent)
                .flatMap(parent -> Stream.of(parent.resolve("shared/qti"), parent.resolve("work/shared/qti")))
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("no-samples"));
    }

    public static List<Path> items() {
        Path items = folder().resolve("items");
        if (!Files.isDirectory(items)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(items)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A single choice of QTI 3.0 with the given body inside its first paragraph. */
    public static String choice(String body) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="c1" title="T" time-dependent="false">
                  <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                    <qti-correct-response><qti-value>B</qti-value></qti-correct-response>
                  </qti-response-declaration>
                  <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                  <qti-item-body>
                    <p>%s</p>
                    <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
                      <qti-simple-choice identifier="A">1</qti-simple-choice>
                      <qti-simple-choice identifier="B">2</qti-simple-choice>
                      <qti-simple-choice identifier="C">3</qti-simple-choice>
                    </qti-choice-interaction>
                  </qti-item-body>
                  <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/>
                </qti-assessment-item>
                """.formatted(body);
    }
}
