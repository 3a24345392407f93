package org.liangcai.assessment.report;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.liangcai.assessment.visit.Person;

/** Writes a report: content, page and PDF. The same source, code and address give the same bytes. Safe for use by many threads. */
final class ReportWriter {

    private static final int SHORT_HASH = 12;

    private final ReportPage page;
    private final PdfRenderer renderer;
    private final String verifyAddress;

    /** @param publicUrl where the station can be reached from outside */
    ReportWriter(String publicUrl) {
        this(new ReportPage(), new PdfRenderer(), publicUrl.replaceAll("/+$", "") + "/verify/");
    }

    private ReportWriter(ReportPage page, PdfRenderer renderer, String verifyAddress) {
        this.page = page;
        this.renderer = renderer;
        this.verifyAddress = verifyAddress;
    }

    /** The writer of reports that are verified at another address. */
    ReportWriter at(String otherAddress) {
        return new ReportWriter(page, renderer, otherAddress);
    }

    /** A report with its PDF. */
    record Written(IssuedReport report, byte[] pdf) {}

    Written write(ReportSource source, ReportKind kind, String code, UUID issuedTo) {
        ReportContent content = content(source, kind);
        String address = verifyAddress + code;
        // The hash stands on the page itself, so it is taken of the page with its place left blank.
        String contentHash = Sha256.of(
                page.render(content, kind, source.language(), code, "", address).getBytes(StandardCharsets.UTF_8));
        String html =
                page.render(content, kind, source.language(), code, contentHash.substring(0, SHORT_HASH), address);
        byte[] pdf = renderer.render(html, source.language(), content.title() + " " + code, source.issuedAt());
        return new Written(
                new IssuedReport(
                        code,
                        source.record().visit().id(),
                        kind,
                        source.language(),
                        source.issuedAt(),
                        issuedTo,
                        masked(source.record().visit().person()),
                        html,
                        Sha256.of(pdf),
                        contentHash,
                        content.figures(),
                        origin(source).write()),
                pdf);
    }

    static ReportContent content(ReportSource source, ReportKind kind) {
        return switch (kind) {
            case JOB_SEEKER -> JobSeekerReport.of(source);
            case COUNSELLOR -> CounsellorReport.of(source);
            case EMPLOYER -> EmployerReport.of(source);
        };
    }

    /** The first character of the name, the rest covered. */
    private static String masked(Person person) {
        return new StringBuilder()
                .appendCodePoint(person.name().strip().codePointAt(0))
                .append('*')
                .toString();
    }

    private ReportOrigin origin(ReportSource source) {
        return new ReportOrigin(
                source.scores().provenance(),
                source.record().consent(),
                source.interviews(),
                source.job(),
                verifyAddress);
    }
}
