package org.liangcai.assessment.report;

import java.time.Instant;
import java.util.List;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/** What the server knows of a report code. It shows nothing that the printout does not show. */
public sealed interface Verification {

    /**
     * This report was issued here.
     *
     * @param code the code
     * @param kind for whom the report was written
     * @param language its language
     * @param issuedAt when it was issued
     * @param maskedName the person's name with all but its first character covered
     * @param contentHash the short hash that stands on every page
     * @param figures the main figures as printed
     */
    record Genuine(
            String code,
            ReportKind kind,
            Language language,
            Instant issuedAt,
            String maskedName,
            String contentHash,
            List<IssuedReport.PrintedFigure> figures)
            implements Verification {
        public Genuine {
            figures = List.copyOf(figures);
        }
    }

    /** No report with this code was issued here. */
    record Unknown(LocalizedText message) implements Verification {}

    /** What the comparison of a PDF with the one issued showed. */
    enum Comparison {
        GENUINE("这份文件与本站签发的完全一致，没有改动。", "This file is exactly the one issued here; nothing has been changed."),
        ALTERED(
                "这份文件与本站签发的不一致：它被改动过，或者不是这份报告的原始文件。请以网页上列出的内容为准，或请持有人重新提供原始文件。",
                "This file differs from the one issued here: it was altered, or it is not the original file of this report. Go by what is listed on this page, or ask the holder for the original file."),
        UNKNOWN(
                "本站没有签发过这个编号的报告。请核对编号后再试。",
                "No report with this code was issued here. Please check the code and try again.");

        private final LocalizedText message;

        Comparison(String zh, String en) {
            this.message = new LocalizedText(zh, en);
        }

        public LocalizedText message() {
            return message;
        }
    }
}
