package org.liangcai.itembank.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.exchange.BankExporter;
import org.liangcai.itembank.exchange.BankImporter;
import org.liangcai.itembank.exchange.ImportReport;
import org.liangcai.itembank.exchange.ImportRequest;
import org.liangcai.itembank.exchange.ItemLines;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Ledger;
import org.liangcai.itembank.ledger.Signature;
import org.liangcai.itembank.ledger.Translation;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.itembank.search.BankSearch;

class BankExchangeTest {

    private static final Instant NOW = Instant.parse("2026-11-01T08:00:00Z");
    private static final Signature BY = Signature.of("command line");
    private static final ImportRequest REQUEST = new ImportRequest(InstrumentId.of("own"), false, true, Set.of("new"));

    private final ApplicationContext context = context();
    private final Ledger ledger = context.getBean(Ledger.class);
    private final BankSearch search = context.getBean(BankSearch.class);
    private final ItemLines lines = context.getBean(ItemLines.class);
    private final BankImporter importer = importer(ledger, lines);
    private final BankExporter exporter = new BankExporter(ledger, lines);

    private static int databases;

    private static ApplicationContext context() {
        return ApplicationContext.run(Map.of(
                "datasources.default.url",
                "jdbc:h2:mem:exchange%d;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"
                        .formatted(++databases),
                "datasources.default.username",
                "sa",
                "datasources.default.password",
                "",
                "datasources.default.schema-generate",
                "NONE",
                "flyway.datasources.default.enabled",
                true,
                "flyway.datasources.default.locations",
                "classpath:db/migration"));
    }

    private static BankImporter importer(Ledger ledger, ItemLines lines) {
        return new BankImporter(
                ledger,
                lines,
                id -> id.value().startsWith("P-"),
                instrument -> instrument.value().equals("own"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    private static String item(String id, String question, String... options) {
        StringBuilder choices = new StringBuilder();
        for (String option : options) {
            choices.append("<qti-simple-choice identifier=\"%s\">%s</qti-simple-choice>"
                    .formatted("C" + option.hashCode(), option));
        }
        return """
                <qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="%s" title="T" xml:lang="en" time-dependent="false">
                <qti-response-declaration identifier="RESPONSE" cardinality="single" base-type="identifier">
                <qti-correct-response><qti-value>C%s</qti-value></qti-correct-response></qti-response-declaration>
                <qti-outcome-declaration identifier="SCORE" cardinality="single" base-type="float"/>
                <qti-item-body><qti-choice-interaction response-identifier="RESPONSE" max-choices="1">
                <qti-prompt>%s</qti-prompt>%s</qti-choice-interaction></qti-item-body>
                <qti-response-processing template="https://www.imsglobal.org/question/qti_v3p0/rptemplates/match_correct.xml"/>
                </qti-assessment-item>
                """.formatted(id, options[1].hashCode(), question, choices);
    }

    /** A package of items, each in a file of its own. */
    static byte[] zip(Map<String, String> files) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            StringBuilder manifest = new StringBuilder(
                    "<manifest xmlns=\"http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1\" identifier=\"M\"><metadata><schema>QTI Package</schema><schemaversion>3.0.0</schemaversion></metadata><organizations/><resources>");
            int number = 0;
            for (String file : files.keySet()) {
                manifest.append(
                        "<resource identifier=\"R%d\" type=\"imsqti_item_xmlv3p0\" href=\"%s\"><file href=\"%s\"/></resource>"
                                .formatted(++number, file, file));
            }
            write(zip, "imsmanifest.xml", manifest + "</resources></manifest>");
            for (Map.Entry<String, String> file : files.entrySet()) {
                write(zip, file.getKey(), file.getValue());
            }
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

    private ImportReport read(String name, String text) {
        return importer.file(name, text.getBytes(StandardCharsets.UTF_8), REQUEST, BY, NOW);
    }

    private List<ItemRecord> all() {
        return ledger.records(
                search.index().find(BankQuery.ALL, 0, 1_000).numbers().reversed());
    }

    @Test
    void an_item_is_imported_as_a_draft_and_recognised_when_it_comes_again() {
        ImportReport first = read("q.xml", item("Q1", "What is the capital?", "Shanghai", "Beijing"));
        assertThat(first).isInstanceOf(ImportReport.Done.class);
        ItemRecord item = all().getFirst();
        assertThat(item.version()).hasToString("Q1 v1");
        assertThat(item.tags()).containsExactly("new");
        assertThat(item.translations())
                .containsEntry(Language.EN, Translation.ORIGINAL)
                .containsEntry(Language.ZH, Translation.SAME_WORDING);
        assertThat(item.contents().shown().orElseThrow().scoring())
                .isInstanceOfSatisfying(
                        ScoringRule.SingleKey.class,
                        key -> assertThat(key.correctOption()).isEqualTo(2));
        assertThat(((ImportReport.Done) read("q.xml", item("Q1", "What is the capital?", "Shanghai", "Beijing")))
                        .unchanged())
                .containsExactly(ItemId.of("Q1"));
        assertThat(((ImportReport.Done) read("q.xml", item("Q1", "Which is the capital?", "Shanghai", "Beijing")))
                        .added())
                .hasToString("[Q1 v2]");
    }

    @Test
    void what_was_imported_is_exported_and_imported_elsewhere_as_the_same() {
        read("q.xml", item("Q1", "What is the capital?", "Shanghai", "Beijing"));
        read("r.xml", item("Q2", "Which river?", "Huangpu", "Yangtze"));
        byte[] qti = exporter.qti(all()).bytes();
        byte[] own = exporter.lines(all()).bytes();
        try (ApplicationContext other = context()) {
            Ledger there = other.getBean(Ledger.class);
            BankImporter into = importer(there, other.getBean(ItemLines.class));
            assertThat(into.file("own.jsonl", own, REQUEST, BY, NOW)).isInstanceOf(ImportReport.Done.class);
            List<ItemRecord> copied = there.records(List.of(1L, 2L));
            assertThat(copied)
                    .extracting(ItemRecord::contents)
                    .isEqualTo(all().stream().map(ItemRecord::contents).toList());
            ImportReport again = into.file("items.zip", qti, REQUEST, BY, NOW);
            assertThat(again.findings()).isEmpty();
            assertThat(there.records(List.of(3L, 4L)))
                    .extracting(item -> item.contents().shown())
                    .isEqualTo(
                            copied.stream().map(item -> item.contents().shown()).toList());
        }
    }

    @Test
    void all_faults_are_named_with_their_places_and_nothing_is_imported() {
        ImportReport report = importer.file(
                "p.zip",
                zip(Map.of(
                        "a.xml", item("P-1", "Released?", "1", "2"),
                        "b.xml", item("same", "One?", "1", "2"),
                        "c.xml", item("same", "Two?", "1", "2"))),
                REQUEST,
                BY,
                NOW);
        assertThat(report).isInstanceOf(ImportReport.Refused.class);
        assertThat(report.findings())
                .extracting(Object::toString)
                .anyMatch(
                        text -> text.contains("a.xml: P-1: An item with this identifier was released with the product"))
                .anyMatch(text -> text.contains("same: The identifier stands at"));
        assertThat(all()).isEmpty();
    }

    @Test
    void a_line_that_cannot_be_read_is_named_with_line_and_column() {
        String good = new String(linesOf(item("Q1", "A?", "1", "2")), StandardCharsets.UTF_8);
        String[] parts = good.split("\n");
        String wrongKey =
                parts[1].replace("\"correctOption\":2", "\"correctOption\":7").replace("Q1", "Q9");
        ImportReport report = read("x.jsonl", parts[0] + "\n" + wrongKey + "\n{\"id\": 3,}\n" + "{}");
        assertThat(report).isInstanceOf(ImportReport.Refused.class);
        assertThat(report.findings())
                .extracting(Object::toString)
                .anyMatch(text -> text.startsWith("x.jsonl:2:1: Q9: The key names option (7); there are (2)."));
        assertThat(report.findings())
                .extracting(finding -> finding.position().line())
                .contains(2, 3, 4);
        assertThat(report.findings())
                .allSatisfy(finding -> assertThat(finding.message().zh()).containsPattern("\\p{IsHan}"))
                .extracting(finding -> finding.text().zh())
                .contains("x.jsonl，第 2 行，第 1 列：Q9：答案是第（7）个选项，选项只有（2）个。");
        assertThat(read("y.jsonl", "{\"format\":\"other\"}").findings())
                .hasToString("[y.jsonl:1:1: head: The first line must be {\"format\":\"liangcai-items/1\"}.]");
    }

    private byte[] linesOf(String item) {
        read("q.xml", item);
        byte[] bytes = exporter.lines(all()).bytes();
        return bytes;
    }

    @Test
    void what_cannot_be_shown_is_kept_and_says_why() {
        String adaptive = item("Q1", "Pick two", "1", "2").replace("title=", "adaptive=\"true\" title=");
        ImportReport report = read("q.xml", adaptive);
        assertThat(report)
                .isInstanceOfSatisfying(
                        ImportReport.Done.class,
                        done -> assertThat(done.notDelivered().getFirst().reasons())
                                .extracting(LocalizedText::en)
                                .contains("The item is adaptive: it takes more than one attempt."));
        assertThat(all().getFirst().item()).isEmpty();
        assertThat(new String(exporter.lines(all()).bytes(), StandardCharsets.UTF_8))
                .contains("Pick two");
    }

    @Test
    void a_file_of_another_kind_is_refused() {
        assertThat(read("notes.txt", "hello").findings())
                .hasToString(
                        "[notes.txt: notes.txt: The file is neither a QTI item nor a QTI package nor a file of liangcai-items/1.]");
    }
}
