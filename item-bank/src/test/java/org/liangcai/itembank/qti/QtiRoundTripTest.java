package org.liangcai.itembank.qti;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.itembank.qti.model.AssessmentTest;
import org.liangcai.itembank.qti.model.Attributes;
import org.liangcai.itembank.qti.model.BaseType;
import org.liangcai.itembank.qti.model.Mapping;
import org.liangcai.itembank.qti.model.MediaFile;
import org.liangcai.itembank.qti.model.Metadata;
import org.liangcai.itembank.qti.model.QtiItem;
import org.liangcai.itembank.qti.model.QtiPackage;
import org.liangcai.itembank.qti.model.QtiPackage.Entry;
import org.liangcai.itembank.qti.model.QtiPackage.Resource;
import org.liangcai.itembank.qti.model.Scalar;
import org.liangcai.itembank.qti.model.Stimulus;
import org.liangcai.itembank.qti.model.UsageData;

/** What is exported and imported again is equal to what it was. */
class QtiRoundTripTest {

    private static final byte[] PNG = "\u0089PNG\r\n".getBytes(StandardCharsets.ISO_8859_1);

    private final QtiImporter importer = new QtiImporter(ImportPolicy.STRICT);
    private final QtiExporter exporter = new QtiExporter();

    static LongStream seeds() {
        return LongStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_generated_item_comes_back_equal(long seed) {
        QtiItem item = GeneratedItems.item(seed);
        String xml = exporter.item(item);
        assertThat(importer.item("item.xml", QtiSamples.bytes(xml)))
                .isInstanceOfSatisfying(
                        ImportOutcome.Imported.class,
                        imported -> assertThat(imported.content()).isEqualTo(item));
    }

    @Test
    void every_sample_item_comes_back_equal_or_is_named_as_not_supported() {
        for (Path file : QtiSamples.items()) {
            ImportOutcome<QtiItem> outcome = importer.item(String.valueOf(file.getFileName()), QtiSamples.bytes(file));
            switch (outcome) {
                case ImportOutcome.Imported<QtiItem>(QtiItem item, var _) ->
                    assertThat(again(item)).as(file.toString()).contains(item);
                case ImportOutcome.Refused<QtiItem>(var findings) ->
                    assertThat(findings)
                            .as(file.toString())
                            .isNotEmpty()
                            .allMatch(
                                    finding -> finding.kind() == org.liangcai.itembank.qti.xml.Finding.Kind.UNSUPPORTED)
                            .allMatch(finding -> finding.position().line() > 1
                                    && finding.position().column() > 0);
            }
        }
    }

    @Test
    void every_sample_package_comes_back_equal() {
        for (String name : List.of("interactionMixSaxonyV3.zip", "CAT_Test01_Adaptive_EchoAdapt.zip")) {
            Path file = QtiSamples.folder().resolve("packages").resolve(name);
            if (Files.exists(file)) {
                QtiPackage content =
                        packageOf(importer.zip(name, QtiSamples.bytes(file))).orElseThrow();
                assertThat(content.tests()).hasSize(1);
                assertThat(packageOf(importer.zip(name, exporter.zip(content)))).contains(content);
            }
        }
    }

    @Test
    void a_generated_package_with_media_metadata_and_statistics_comes_back_equal() {
        QtiPackage content = generated(20);
        assertThat(packageOf(importer.zip("p.zip", exporter.zip(content)))).contains(content);
        assertThat(exporter.zip(content)).isEqualTo(exporter.zip(content));
    }

    @Test
    void usage_data_of_2_2_is_read_and_written_as_3_0() {
        String xml = """
                <usageData xmlns="http://www.imsglobal.org/xsd/imsqti_usagedata_v2p2" glossary="http://example.org/g">
                  <ordinaryStatistic name="p-value" context="http://example.org/run" caseCount="689325" stdError="0.0022">
                    <targetObject identifier="i1" partIdentifier="A"/>
                    <value baseType="float">0.647</value>
                  </ordinaryStatistic>
                </usageData>
                """;
        UsageData data = imported(importer.usageData("u.xml", QtiSamples.bytes(xml)));
        assertThat(data.statistics()).singleElement().satisfies(statistic -> {
            assertThat(statistic.caseCount()).contains(689325L);
            assertThat(statistic.figure())
                    .isEqualTo(new UsageData.Figure.Ordinary(Optional.of(BaseType.FLOAT), "0.647"));
        });
        assertThat(exporter.usageData(data)).contains("imsqti_usagedata_v3p0");
        assertThat(imported(importer.usageData("u.xml", QtiSamples.bytes(exporter.usageData(data)))))
                .isEqualTo(data);
    }

    @Test
    void a_test_with_everything_comes_back_equal() {
        String xml = """
                <assessmentTest xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="t" title="T &amp; U" toolName="x">
                  <outcomeDeclaration identifier="TOTAL" cardinality="single" baseType="float"/>
                  <timeLimits minTime="1" maxTime="3600.5" allowLateSubmission="true"/>
                  <testPart identifier="p" navigationMode="nonlinear" submissionMode="simultaneous">
                    <preCondition><gt><variable identifier="TOTAL"/><baseValue baseType="float">1</baseValue></gt></preCondition>
                    <branchRule target="EXIT_TEST"><isNull><variable identifier="TOTAL"/></isNull></branchRule>
                    <itemSessionControl maxAttempts="2" showFeedback="true"/>
                    <assessmentSection identifier="s" title="S" visible="true" keepTogether="false">
                      <selection select="2" withReplacement="true"/>
                      <ordering shuffle="true"/>
                      <rubricBlock view="candidate proctor"><p>Read <b>this</b>.</p></rubricBlock>
                      <assessmentSection identifier="s2" title="" visible="false">
                        <assessmentItemRef identifier="i" href="i.xml" category="a b" required="true" fixed="true">
                          <timeLimits maxTime="60"/>
                          <variableMapping sourceIdentifier="A" targetIdentifier="B"/>
                          <weight identifier="W" value="2.5"/>
                        </assessmentItemRef>
                      </assessmentSection>
                      <assessmentItemRef identifier="j" href="j.xml"/>
                    </assessmentSection>
                  </testPart>
                  <outcomeProcessing>
                    <outcomeCondition><outcomeIf><gte><numberCorrect/><baseValue baseType="integer">1</baseValue></gte>
                      <setOutcomeValue identifier="TOTAL"><sum><testVariables variableIdentifier="SCORE" weightIdentifier="W"/></sum></setOutcomeValue>
                    </outcomeIf><outcomeElse><exitTest/></outcomeElse></outcomeCondition>
                  </outcomeProcessing>
                  <testFeedback access="during" outcomeIdentifier="TOTAL" showHide="hide" identifier="f" title="F"><p>Bye</p></testFeedback>
                </assessmentTest>
                """;
        AssessmentTest test = imported(importer.test("t.xml", QtiSamples.bytes(xml)));
        assertThat(test.itemReferences())
                .extracting(AssessmentTest.ItemReference::identifier)
                .containsExactly("i", "j");
        assertThat(imported(importer.test("t.xml", QtiSamples.bytes(exporter.test(test)))))
                .isEqualTo(test);
    }

    @Test
    void a_stimulus_comes_back_equal() {
        String xml = """
                <qti-assessment-stimulus xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="s" title="S" xml:lang="zh">
                  <qti-stylesheet href="style.css" type="text/css"/>
                  <qti-stimulus-body class="two"><p>甲 <i>b</i>
                   c</p></qti-stimulus-body>
                </qti-assessment-stimulus>
                """;
        Stimulus stimulus = imported(importer.stimulus("s.xml", QtiSamples.bytes(xml)));
        assertThat(imported(importer.stimulus("s.xml", QtiSamples.bytes(exporter.stimulus(stimulus)))))
                .isEqualTo(stimulus);
    }

    private Optional<QtiItem> again(QtiItem item) {
        return importer.item("again.xml", QtiSamples.bytes(exporter.item(item)))
                        instanceof ImportOutcome.Imported<QtiItem>(QtiItem read, var _)
                ? Optional.of(read)
                : Optional.empty();
    }

    private static <T> T imported(ImportOutcome<T> outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported<T>(T content, var _) -> content;
            case ImportOutcome.Refused<T>(var findings) -> throw new AssertionError(findings);
        };
    }

    private static Optional<QtiPackage> packageOf(ImportOutcome<QtiPackage> outcome) {
        return switch (outcome) {
            case ImportOutcome.Imported<QtiPackage>(QtiPackage content, var _) -> Optional.of(content);
            case ImportOutcome.Refused<QtiPackage>(var findings) -> throw new AssertionError(findings);
        };
    }

    static QtiPackage generated(int items) {
        List<Resource<QtiItem>> resources = IntStream.range(0, items)
                .mapToObj(i -> new Resource<>(
                        new Entry(
                                "I" + i,
                                "items/第%d题 50%%/item#%d.xml".formatted(i, i),
                                List.of("items/第%d题 50%%/images/map.png".formatted(i)),
                                List.of(),
                                List.of(new Metadata.Element(
                                        "http://ltsc.ieee.org/xsd/LOM",
                                        "lom",
                                        Attributes.of(Map.of("{urn:x}kind", "a<b")),
                                        List.of(new Metadata.Text("Item " + i))))),
                        GeneratedItems.item(i)))
                .toList();
        Map<String, MediaFile> files = new TreeMap<>();
        resources.forEach(item -> files.put(item.entry().files().getFirst(), MediaFile.of(PNG)));
        UsageData.Statistic statistic = new UsageData.Statistic(
                "choices",
                Optional.empty(),
                "urn:run",
                Optional.of(300L),
                Optional.of(0.1),
                Optional.empty(),
                Optional.of("2026-01-01"),
                List.of(new UsageData.Target("I0", Optional.empty(), Optional.of("choice"))),
                new UsageData.Figure.Categorized(new Mapping(
                        0,
                        Optional.empty(),
                        Optional.of(300.0),
                        List.of(new Mapping.Entry(new Scalar.Text("A"), 120, true)))));
        return new QtiPackage(
                "P1",
                List.of(),
                resources,
                List.of(),
                List.of(),
                List.of(new Resource<>(
                        new Entry("U", "usage.xml", List.of(), List.of(), List.of()),
                        new UsageData(Optional.empty(), Stream.of(statistic).toList()))),
                List.of(),
                new TreeMap<>(files));
    }
}
