package org.liangcai.itembank.qti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.qti.model.Interaction;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.xml.Finding;

/** What is wrong is named all at once, with line and column; nothing is half imported. */
class QtiImportTest {

    private final QtiImporter importer = new QtiImporter(ImportPolicy.STRICT);

    @Test
    void an_item_of_2_2_is_read_as_one_of_3_0() {
        String xml = """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="i" title="T" adaptive="false" timeDependent="false">
                  <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">
                    <correctResponse><value><![CDATA[a]]></value></correctResponse>
                  </responseDeclaration>
                  <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float" normalMaximum="1"/>
                  <itemBody>
                    <div><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
                      <prompt>Which <strong>one</strong>?</prompt>
                      <simpleChoice identifier="a" fixed="true">A</simpleChoice><simpleChoice identifier="b">B</simpleChoice>
                    </choiceInteraction></div>
                  </itemBody>
                  <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/>
                </assessmentItem>
                """;
        QtiItem item = imported(importer.item("i.xml", QtiSamples.bytes(xml)));
        assertThat(item.interactions()).singleElement().isInstanceOfSatisfying(Interaction.Choice.class, choice -> {
            assertThat(choice.shuffle()).isTrue();
            assertThat(choice.choices().getFirst().fixed()).isTrue();
        });
        assertThat(new QtiExporter().item(item)).contains("<qti-choice-interaction", "rptemplates/match_correct.xml");
    }

    @Test
    void messages_about_2_x_name_elements_as_the_file_does() {
        String xml = """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="T" timeDependent="false">
                  <itemBody>
                    <drawingInteraction responseIdentifier="R"/>
                  </itemBody>
                </assessmentItem>
                """;
        assertThat(importer.item("i.xml", QtiSamples.bytes(xml)).findings())
                .singleElement()
                .hasToString("i.xml:3:5: drawingInteraction: The interaction is not supported.");
    }

    @Test
    void all_faults_are_reported_at_once_with_line_and_column() {
        String xml = """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="c 1" time-dependent="false">
                  <qti-response-declaration identifier="R" cardinality="single" base-type="identifier">
                    <qti-correct-response><qti-value>Z</qti-value></qti-correct-response>
                    <qti-mapping><qti-map-entry map-key="A" mapped-value="one"/></qti-mapping>
                  </qti-response-declaration>
                  <qti-response-declaration identifier="R" cardinality="several" base-type="identifier"/>
                  <qti-item-body>
                    <qti-choice-interaction response-identifier="R" max-choices="-1">
                      <qti-simple-choice identifier="A">1</qti-simple-choice>
                      <qti-simple-choice identifier="A">2</qti-simple-choice>
                    </qti-choice-interaction>
                    <p><qti-text-entry-interaction response-identifier="R"/><qti-text-entry-interaction response-identifier="Q"/></p>
                  </qti-item-body>
                  <qti-response-processing>
                    <qti-set-outcome-value identifier="SCORE"><qti-variable identifier="X"/></qti-set-outcome-value>
                  </qti-response-processing>
                </qti-assessment-item>
                """;
        assertThat(importer.item("bad.xml", QtiSamples.bytes(xml)).findings())
                .extracting(Finding::toString)
                .contains(
                        "bad.xml:1:1: qti-assessment-item: The identifier (c 1) is no identifier.",
                        "bad.xml:1:1: qti-assessment-item: The attribute (title) is missing.",
                        "bad.xml:4:18: qti-map-entry: The attribute (mapped-value) is wrong: (one) is no number.",
                        "bad.xml:6:3: qti-response-declaration: The attribute (cardinality) is wrong: (several) is none of (multiple, ordered, single).",
                        "bad.xml:6:3: qti-response-declaration: The response (R) is declared twice.",
                        "bad.xml:8:5: qti-choice-interaction: The attribute (max-choices) is wrong: (-1) is no whole number of 0 or more.",
                        "bad.xml:10:7: qti-simple-choice: The identifier (A) stands here twice.",
                        "bad.xml:12:8: qti-text-entry-interaction: The response (R) is of type (identifier); the interaction gives (float or integer or string).",
                        "bad.xml:12:61: qti-text-entry-interaction: The response (Q) is not declared.",
                        "bad.xml:15:5: qti-set-outcome-value: The outcome (SCORE) is not declared.",
                        "bad.xml:15:47: qti-variable: The variable (X) is not declared.");
    }

    @Test
    void every_fault_is_said_in_chinese_too_with_line_and_column() {
        String xml = """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="c 1" time-dependent="false">
                  <qti-response-declaration identifier="R" cardinality="several" base-type="identifier">
                    <qti-mapping><qti-map-entry map-key="A" mapped-value="one"/></qti-mapping>
                  </qti-response-declaration>
                  <qti-item-body>
                    <p><qti-text-entry-interaction response-identifier="Q"/><script>x()</script><b onclick="x()"/></p>
                    <qti-choice-interaction response-identifier="R" max-choices="-1"/>
                  </qti-item-body>
                </qti-assessment-item>
                """;
        assertThat(importer.item("bad.xml", QtiSamples.bytes(xml)).findings())
                .hasSizeGreaterThanOrEqualTo(7)
                .allSatisfy(finding -> {
                    assertThat(finding.message().zh()).containsPattern("\\p{IsHan}");
                    assertThat(finding.position().line()).isPositive();
                    assertThat(finding.position().column()).isPositive();
                })
                .extracting(finding -> finding.text().zh())
                .contains(
                        "bad.xml，第 1 行，第 1 列：qti-assessment-item：缺少属性（title）。",
                        "bad.xml，第 2 行，第 3 列：qti-response-declaration：属性（cardinality）不对：（several）不在可用的值（multiple, ordered, single）之中。",
                        "bad.xml，第 3 行，第 18 列：qti-map-entry：属性（mapped-value）不对：（one）不是数字。",
                        "bad.xml，第 7 行，第 5 列：qti-choice-interaction：没有可选的选项。");
    }

    @Test
    void a_key_that_is_no_choice_is_a_fault() {
        String xml = QtiSamples.choice("").replace("<qti-value>B<", "<qti-value>D<");
        assertThat(importer.item("i.xml", QtiSamples.bytes(xml)).findings())
                .singleElement()
                .hasToString(
                        "i.xml:9:5: qti-choice-interaction: The correct response of (RESPONSE) names (D), which is no choice here.");
    }

    @Test
    void positions_count_comments_sections_and_line_ends_right() {
        String xml = QtiSamples.choice("<!-- <b> \n --><![CDATA[<i>\n]]><?x <u>?><center/>")
                .replace("\n", "\r\n");
        assertThat(importer.item("i.xml", QtiSamples.bytes(xml)).findings())
                .filteredOn(finding -> finding.subject().equals("center"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.position().line()).isEqualTo(10);
                    assertThat(finding.position().column()).isEqualTo(13);
                });
    }

    @Test
    void the_rest_of_a_package_is_imported_only_on_request() {
        Map<String, String> files = new HashMap<>();
        files.put("imsmanifest.xml", """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>
                  <resource identifier="A" type="imsqti_item_xmlv3p0" href="a.xml"><file href="a.xml"/></resource>
                  <resource identifier="B" type="imsqti_item_xmlv3p0" href="b.xml"><file href="b.xml"/><dependency identifierref="A"/></resource>
                  <resource identifier="T" type="imsqti_test_xmlv3p0" href="t.xml"><file href="t.xml"/></resource>
                </resources></manifest>
                """);
        files.put("a.xml", QtiSamples.choice("<qti-printed-variable identifier='x'/>"));
        files.put("b.xml", QtiSamples.choice("fine"));
        files.put("t.xml", """
                <qti-assessment-test xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="t" title="T">
                  <qti-test-part identifier="p" navigation-mode="linear" submission-mode="individual">
                    <qti-time-limits max-time="60"/>
                    <qti-assessment-section identifier="s" title="S" visible="true">
                      <qti-assessment-item-ref identifier="r" href="a.xml"/>
                    </qti-assessment-section>
                  </qti-test-part>
                </qti-assessment-test>
                """);
        assertThat(read(files, ImportPolicy.STRICT)).isInstanceOf(ImportOutcome.Refused.class);
        ImportOutcome<QtiPackage> lenient = read(files, ImportPolicy.LEAVE_OUT_UNSUPPORTED);
        QtiPackage content = imported(lenient);
        assertThat(content.items()).singleElement().satisfies(item -> {
            assertThat(item.entry().identifier()).isEqualTo("B");
            assertThat(item.entry().dependencies()).isEmpty();
        });
        assertThat(content.tests()).isEmpty();
        assertThat(lenient.findings())
                .extracting(Finding::toString)
                .contains(
                        "a.xml:8:8: qti-printed-variable: Item templates are not supported.",
                        "t.xml: r: The test uses the item (a.xml), which is not supported.");
        files.put("a.xml", QtiSamples.choice("<b>"));
        assertThat(read(files, ImportPolicy.LEAVE_OUT_UNSUPPORTED)).isInstanceOf(ImportOutcome.Refused.class);
    }

    @Test
    void a_package_says_what_is_missing() {
        Map<String, String> files = new HashMap<>();
        files.put("folder/imsmanifest.xml", "<x/>");
        assertThat(read(files, ImportPolicy.STRICT).findings())
                .singleElement()
                .extracting(finding -> finding.message().en())
                .isEqualTo("The package has no imsmanifest.xml. Maybe the folder was packed instead of what is in it.");
        files.put("imsmanifest.xml", """
                <manifest xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" identifier="M"><resources>
                  <resource identifier="A" type="imsqti_item_xmlv3p0" href="a.xml"><file href="lost.png"/><dependency identifierref="Q"/></resource>
                  <resource identifier="A" type="imsqti_item_xmlv3p0" href="lost.xml"/>
                </resources></manifest>
                """);
        files.put("a.xml", QtiSamples.choice("<img src='lost.gif' alt=''/>"));
        assertThat(read(files, ImportPolicy.STRICT).findings())
                .extracting(Finding::toString)
                .contains(
                        "imsmanifest.xml:2:3: resource: The resource (A) depends on (Q), which is not there.",
                        "imsmanifest.xml:2:3: resource: The file (lost.png) of the resource (A) is not in the package.",
                        "imsmanifest.xml:3:3: resource: The identifier (A) stands here twice.",
                        "imsmanifest.xml:3:3: resource: The file (lost.xml) of the resource (A) is not in the package.",
                        "a.xml:8:8: img: The file (lost.gif) is not in the package.");
    }

    private static ImportOutcome<QtiPackage> read(Map<String, String> files, ImportPolicy policy) {
        Map<String, byte[]> bytes = new TreeMap<>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(UTF_8)));
        return new PackageReader(bytes, policy).read();
    }

    private static <T> T imported(ImportOutcome<T> outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported<T>(T content, List<Finding> _) -> content;
            case ImportOutcome.Refused<T>(List<Finding> findings) -> throw new AssertionError(findings);
        };
    }
}
