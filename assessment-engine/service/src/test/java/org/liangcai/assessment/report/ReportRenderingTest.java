package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.itembank.Language;

/** Renders a realistic report of every kind in both languages. */
class ReportRenderingTest {

    private static final ReportWriter WRITER = new ReportWriter("http://localhost:8080");

    @ParameterizedTest
    @CsvSource({"JOB_SEEKER, ZH", "JOB_SEEKER, EN", "COUNSELLOR, ZH", "COUNSELLOR, EN", "EMPLOYER, ZH", "EMPLOYER, EN"})
    void a_report_of_every_kind_becomes_a_page_and_a_pdf(ReportKind kind, Language language) throws Exception {
        ReportWriter.Written written = WRITER.write(
                ReportFixture.source(AnswerSheet.realistic(), kind, language),
                kind,
                "K7MQ-4T2P-9XHD",
                UUID.randomUUID());

        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(kind + "_" + language + ".pdf"), written.pdf());
        Files.writeString(
                folder.resolve(kind + "_" + language + ".html"),
                written.report().html());

        assertThat(written.pdf()).startsWith('%', 'P', 'D', 'F');
    }
}
