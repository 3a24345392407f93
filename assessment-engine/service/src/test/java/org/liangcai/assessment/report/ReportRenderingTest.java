package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.itembank.Language;

/** Renders a realistic report of every kind in both languages; the files stay in {@code target/reports} to be looked at. */
class ReportRenderingTest {

    private static final ReportWriter WRITER = new ReportWriter("http://localhost:8080");
    private static final String CODE = "K7MQ-4T2P-9XHD";

    @ParameterizedTest
    @CsvSource({
        "JOB_SEEKER, ZH, 您现在可以做什么", "JOB_SEEKER, EN, What you can do now",
        "COUNSELLOR, ZH, 作答的情况", "COUNSELLOR, EN, How the questions were answered",
        "EMPLOYER, ZH, 怎样使用这份报告", "EMPLOYER, EN, How to use this report"
    })
    void a_report_becomes_a4_pages_with_embedded_fonts_and_code_check_and_number_on_each(
            ReportKind kind, Language language, String heading) throws IOException {
        ReportWriter.Written written = write(kind, language);
        Path folder = Files.createDirectories(Path.of("target", "reports"));
        Files.write(folder.resolve(kind + "_" + language + ".pdf"), written.pdf());
        Files.writeString(
                folder.resolve(kind + "_" + language + ".html"),
                written.report().html());

        try (PDDocument document = Loader.loadPDF(written.pdf())) {
            assertThat(document.getNumberOfPages()).isBetween(3, 14);
            assertThat(text(document, 1, document.getNumberOfPages()))
                    .contains(heading)
                    .contains("张晓明")
                    .doesNotContain("〓", "%s");
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                assertThat(text(document, page, page))
                        .contains(CODE)
                        .contains(written.report().shortHash())
                        .contains(
                                language == Language.ZH
                                        ? "第 %d 页，共 %d 页".formatted(page, document.getNumberOfPages())
                                        : "Page %d of %d".formatted(page, document.getNumberOfPages()));
                assertThat(document.getPage(page - 1).getMediaBox().getWidth()).isBetween(594f, 597f);
            }
            assertThat(document.getDocumentCatalog().getLanguage())
                    .isEqualTo(language.locale().toLanguageTag());
            assertThat(fonts(document)).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void a_report_is_tagged_and_each_of_its_pictures_is_told_in_words() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(write(ReportKind.EMPLOYER, Language.EN).pdf())) {
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            List<String> told = new ArrayList<>();
            figures(document.getDocumentCatalog().getStructureTreeRoot().getKids(), told);
            assertThat(told)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .contains("QR code to verify this report")
                    .anySatisfy(text -> assertThat(text)
                            .startsWith("Mean level of each competency")
                            .contains("mean 4.0"))
                    .doesNotContainNull();
        }
    }

    private static void figures(List<Object> kids, List<String> told) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    told.add(element.getAlternateDescription());
                }
                figures(element.getKids(), told);
            }
        }
    }

    @Test
    void letters_that_are_often_drawn_together_can_be_copied_one_by_one() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(write(ReportKind.JOB_SEEKER, Language.EN).pdf())) {
            assertThat(text(document, 1, document.getNumberOfPages()))
                    .contains("first")
                    .doesNotContain(" rst");
        }
    }

    @Test
    void the_head_of_a_table_never_stands_alone_at_the_end_of_a_page() throws IOException {
        try (PDDocument document =
                Loader.loadPDF(write(ReportKind.COUNSELLOR, Language.ZH).pdf())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                String text = text(document, page, page);
                if (text.contains("怎样看")) {
                    assertThat(text).contains("这里没有需要特别问的地方");
                }
            }
        }
    }

    @Test
    void the_same_report_gives_the_same_file() {
        assertThat(write(ReportKind.EMPLOYER, Language.EN).pdf())
                .isEqualTo(write(ReportKind.EMPLOYER, Language.EN).pdf());
    }

    @Test
    void other_content_gives_another_hash() {
        ReportWriter.Written one = write(ReportKind.EMPLOYER, Language.EN);
        ReportWriter.Written other = WRITER.write(
                ReportFixture.source(AnswerSheet.realistic().keyed("C2", 1), ReportKind.EMPLOYER, Language.EN),
                ReportKind.EMPLOYER,
                CODE,
                AnswerSheet.VISIT);

        assertThat(other.report().contentHash()).isNotEqualTo(one.report().contentHash());
        assertThat(other.report().pdfHash()).isNotEqualTo(one.report().pdfHash());
    }

    private static ReportWriter.Written write(ReportKind kind, Language language) {
        return WRITER.write(
                ReportFixture.source(AnswerSheet.realistic(), kind, language), kind, CODE, UUID.randomUUID());
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }

    private static List<PDFont> fonts(PDDocument document) throws IOException {
        List<PDFont> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                fonts.add(page.getResources().getFont(name));
            }
        }
        return fonts;
    }
}
