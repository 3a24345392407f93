package org.liangcai.assessment.report;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.Objects;
import java.util.Set;
import java.util.TimeZone;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.liangcai.itembank.Language;

/**
 * Makes a PDF of a page, with the fonts embedded and tagged for readers aloud. One at a time: the fonts of a rendering take some 30 MB, and the station has little.
 * Safe for use by many threads, which wait for each other.
 */
public final class PdfRenderer {

    private static final String FONT = "Noto Sans SC";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private static final Set<FSFontUseCase> EVERYWHERE = EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    static {
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    /** Printers' mark for a character that the type case does not hold. */
    private static final String MISSING_CHARACTER = "〓";

    private static final Pattern PICTURE =
            Pattern.compile("<svg([^>]*)>\\s*<title[^>]*>([^<]*)</title>(?:<desc[^>]*>([^<]*)</desc>)?");

    private static final Lock ONE_AT_A_TIME = new ReentrantLock();

    /**
     * The PDF of a page.
     *
     * @param page well-formed XHTML
     * @param language the language it is written in, which readers aloud go by
     * @param title the document's title
     * @param at the date that stands in the document
     */
    public byte[] render(String page, Language language, String title, Instant at) {
        ONE_AT_A_TIME.lock();
        try (PdfBoxRenderer renderer = builder(forPrint(page, language)).buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            return bytes(renderer.getPdfDocument(), page, language, title, at);
        } catch (IOException failure) {
            throw new UncheckedIOException("The PDF cannot be made.", failure);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    // In the shipped font curly quotes are as wide as a Chinese character, right in Chinese and a hole in English.
    private static String forPrint(String page, Language language) {
        String told = PICTURE.matcher(page).replaceAll(PdfRenderer::told);
        return switch (language) {
            case ZH -> told;
            case EN -> told.replace("’", "&#39;").replace("“", "&#34;").replace("”", "&#34;");
        };
    }

    /** The picture with its title and description once more where the tags of the PDF take them from. */
    private static String told(MatchResult picture) {
        String words = Stream.of(picture.group(2), picture.group(3))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(". "))
                .replace("\"", "&quot;");
        return Matcher.quoteReplacement("<svg alt=\"" + words + "\"" + picture.group(1)
                + picture.group().substring(4 + picture.group(1).length()));
    }

    // The font has no thin space; its own space is narrow enough (0.22 em) to stand for one.
    private static PdfRendererBuilder builder(String page) {
        return new PdfRendererBuilder()
                .useFont(() -> font("NotoSansSC-Regular.ttf"), FONT, REGULAR, FontStyle.NORMAL, true, EVERYWHERE)
                .useFont(() -> font("NotoSansSC-Bold.ttf"), FONT, BOLD, FontStyle.NORMAL, true, EVERYWHERE)
                .useSVGDrawer(new BatikSVGDrawer())
                .useReplacementText(MISSING_CHARACTER)
                .withProducer("Liangcai")
                .usePdfUaAccessibility(true)
                .withHtmlContent(page.replace('\u2009', ' '), "");
    }

    private static InputStream font(String name) {
        try (InputStream font = Objects.requireNonNull(
                PdfRenderer.class.getResourceAsStream("/fonts/" + name), "The font (%s) is missing.".formatted(name))) {
            return PlainFont.of(font);
        } catch (IOException failure) {
            throw new UncheckedIOException("The font (%s) cannot be read.".formatted(name), failure);
        }
    }

    // Dates and identifier come from the report, not from the moment of rendering, so that the same report gives the
    // same file.
    private static byte[] bytes(PDDocument document, String page, Language language, String title, Instant at)
            throws IOException {
        GregorianCalendar date = GregorianCalendar.from(at.atZone(ZoneOffset.UTC));
        date.setTimeZone(TimeZone.getTimeZone("UTC"));
        PDDocumentInformation information = document.getDocumentInformation();
        information.setTitle(title);
        information.setCreationDate(date);
        information.setModificationDate(date);
        document.getDocumentCatalog().setLanguage(language.locale().toLanguageTag());
        document.setDocumentId((long) page.hashCode());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        document.save(bytes);
        return bytes.toByteArray();
    }
}
