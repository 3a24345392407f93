package org.liangcai.assessment.report;

import java.util.List;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;

/**
 * What a report says, before it gets its form.
 *
 * @param title the title
 * @param details name, dates and the like
 * @param sections the sections in order
 * @param figures the main figures, for verification
 */
record ReportContent(String title, List<PrintedFigure> details, List<Section> sections, List<PrintedFigure> figures) {

    ReportContent {
        details = List.copyOf(details);
        sections = List.copyOf(sections);
        figures = List.copyOf(figures);
    }

    /** A section with its heading. */
    record Section(String heading, List<Block> blocks) {
        Section {
            blocks = List.copyOf(blocks);
        }
    }
}
