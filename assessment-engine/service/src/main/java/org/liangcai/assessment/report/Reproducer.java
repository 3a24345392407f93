package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.matching.OccupationMatcher;
import org.liangcai.assessment.scoring.Scorer;
import org.liangcai.assessment.scoring.UsedNorm;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormTables;

/** Makes issued reports once more, with the norm versions they were made with. Safe for use by many threads. */
final class Reproducer {

    private static final int MOST_LINES = 20;

    private static final LocalizedText NOT_KEPT = new LocalizedText(
            "这份报告由较早的版本签发，当时没有保存重新生成所需的全部内容。签发时的页面和 PDF 仍原样保存。",
            "This report was issued by an earlier version, which did not keep everything that is needed to make it again. The page and the PDF as issued are kept unchanged.");

    private final Scorer scorer;
    private final OccupationMatcher matcher;
    private final ItemBank bank;
    private final NormTables norms;
    private final ReportWriter writer;

    Reproducer(Scorer scorer, OccupationMatcher matcher, ItemBank bank, NormTables norms, ReportWriter writer) {
        this.scorer = scorer;
        this.matcher = matcher;
        this.bank = bank;
        this.norms = norms;
        this.writer = writer;
    }

    /**
     * Makes a report once more.
     *
     * @param record the visit as it is now; answers never change
     */
    Reproduction reproduce(IssuedReport issued, VisitRecord record) {
        return ReportOrigin.read(issued.provenance())
                .map(origin -> reproduce(issued, record, origin))
                .orElseGet(() -> new Reproduction.Impossible(NOT_KEPT));
    }

    private Reproduction reproduce(IssuedReport issued, VisitRecord record, ReportOrigin origin) {
        for (UsedNorm used : origin.scores().norms()) {
            if (table(used).isEmpty()) {
                return new Reproduction.Impossible(new LocalizedText(
                        "常模表“%s”第 %d 版不在本站。".formatted(used.table(), used.version()),
                        "The norm table (%s, version %d) is not at this station."
                                .formatted(used.table(), used.version())));
            }
        }
        var then = new VisitRecord(record.visit(), origin.consent(), record.sections(), record.completedAt());
        VisitScores scores = scorer.score(
                then,
                origin.scores().comparison(),
                origin.scores().norms().stream()
                        .flatMap(used -> table(used).stream())
                        .toList());
        IssuedReport now = again(issued, then, scores, origin);
        return now.html().equals(issued.html()) && now.pdfHash().equals(issued.pdfHash())
                ? new Reproduction.Identical(
                        now.contentHash(), now.pdfHash(), origin.scores().normTables())
                : new Reproduction.Different(
                        reasons(issued, now, origin, scores.provenance().engineVersion()),
                        lines(issued.html(), now.html()));
    }

    private IssuedReport again(IssuedReport issued, VisitRecord then, VisitScores scores, ReportOrigin origin) {
        var source = new ReportSource(
                then,
                scores,
                matcher.match(scores, then.visit().person().education()),
                origin.interviews(),
                origin.job(),
                bank,
                issued.language(),
                issued.issuedAt());
        return writer.at(origin.address())
                .write(source, issued.kind(), issued.code(), issued.issuedTo())
                .report();
    }

    private Optional<NormTable> table(UsedNorm used) {
        return norms.version(NormTableId.of(used.table()), used.version());
    }

    private static List<LocalizedText> reasons(
            IssuedReport issued, IssuedReport now, ReportOrigin origin, String engine) {
        var reasons = new ArrayList<LocalizedText>();
        if (!origin.scores().engineVersion().equals(engine)) {
            reasons.add(new LocalizedText(
                    "报告由 %s 版程序签发，现在是 %s 版。".formatted(origin.scores().engineVersion(), engine),
                    "The report was issued by version %s of the program; this is version %s."
                            .formatted(origin.scores().engineVersion(), engine)));
        }
        boolean figures = now.figures().equals(issued.figures());
        reasons.add(
                figures
                        ? new LocalizedText("主要数字全部相同。", "All main figures are the same.")
                        : new LocalizedText("主要数字有不同。", "Main figures differ."));
        reasons.add(
                now.html().equals(issued.html())
                        ? new LocalizedText("页面相同，PDF 文件不同。", "The page is the same; the PDF file differs.")
                        : new LocalizedText("页面不同。", "The page differs."));
        return reasons;
    }

    private static List<Reproduction.Line> lines(String issued, String now) {
        List<String> old = issued.lines().toList();
        List<String> fresh = now.lines().toList();
        var lines = new ArrayList<Reproduction.Line>();
        for (int i = 0; i < Math.max(old.size(), fresh.size()) && lines.size() < MOST_LINES; i++) {
            String before = i < old.size() ? old.get(i).strip() : "";
            String after = i < fresh.size() ? fresh.get(i).strip() : "";
            if (!before.equals(after)) {
                lines.add(new Reproduction.Line(before, after));
            }
        }
        return lines;
    }
}
