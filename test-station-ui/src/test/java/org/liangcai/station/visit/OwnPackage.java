package org.liangcai.station.visit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A QTI package as another system could have written it: a choice, a number to type and a text to write. */
final class OwnPackage {

    private OwnPackage() {}

    /** The package as a file. */
    static byte[] zipped() {
        StringBuilder manifest = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="own"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/><resources>""");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> item : List.of(
                    Map.entry("own-choice", CHOICE), Map.entry("own-number", NUMBER), Map.entry("own-essay", ESSAY))) {
                manifest.append(
                        "<resource identifier=\"%1$s\" type=\"imsqti_item_xmlv3p0\" href=\"%1$s.xml\"><file href=\"%1$s.xml\"/></resource>"
                                .formatted(item.getKey()));
                write(zip, item.getKey() + ".xml", item.getValue().formatted(item.getKey()));
            }
            write(zip, "imsmanifest.xml", manifest + "</resources></manifest>");
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static final String CHOICE = """
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s" title="Sorting" xml:lang="en" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>A</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
              <qti-item-body>
                <p>Letters come in three colours.</p>
                <qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
                  <qti-prompt>What is sorted first?</qti-prompt>
                  <qti-simple-choice identifier="A">What is urgent</qti-simple-choice>
                  <qti-simple-choice identifier="B">What lies on top</qti-simple-choice>
                </qti-choice-interaction>
              </qti-item-body>
              <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/>
            </qti-assessment-item>
            """;

    private static final String NUMBER = """
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s" title="Boxes" xml:lang="en" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="integer">
                <qti-correct-response><qti-value>7</qti-value></qti-correct-response>
              </qti-response-declaration>
              <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
              <qti-item-body>
                <p>Three boxes and four boxes are <qti-text-entry-interaction response-identifier="RESPONSE" expected-length="3"/> boxes.</p>
              </qti-item-body>
              <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/>
            </qti-assessment-item>
            """;

    private static final String ESSAY = """
            <?xml version="1.0" encoding="UTF-8"?>
            <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s" title="A task" xml:lang="en" time-dependent="false">
              <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="string"/>
              <qti-item-body>
                <qti-extended-text-interaction response-identifier="RESPONSE">
                  <qti-prompt>You are given a task you do not understand. What do you do?</qti-prompt>
                </qti-extended-text-interaction>
              </qti-item-body>
            </qti-assessment-item>
            """;
}
