package org.liangcai.assessment.report;

import java.util.List;
import org.liangcai.itembank.LocalizedText;

/** What came of making an issued report once more from what it stood on. */
public sealed interface Reproduction {

    /**
     * It came out the same, bit for bit, page and PDF.
     *
     * @param contentHash SHA-256 of the content, as it stands in the report
     * @param pdfHash SHA-256 of the PDF
     * @param norms the norm tables and versions it was made with
     */
    record Identical(String contentHash, String pdfHash, String norms) implements Reproduction {}

    /**
     * It came out differently.
     *
     * @param reasons what differs, in words
     * @param lines lines of the page that differ, the first few; only for those who may read the report
     */
    record Different(List<LocalizedText> reasons, List<Line> lines) implements Reproduction {
        public Different {
            reasons = List.copyOf(reasons);
            lines = List.copyOf(lines);
        }
    }

    /** It cannot be made once more, and why. */
    record Impossible(LocalizedText reason) implements Reproduction {}

    /** A line of the page as issued and as it comes out now, blank where there is none. */
    record Line(String issued, String now) {}
}
