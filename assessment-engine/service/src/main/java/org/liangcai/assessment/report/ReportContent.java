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

        private static final int FAR = 3;

        Section {
            blocks = List.copyOf(blocks);
        }

        /** What stays on one page with the heading: the blocks up to the first picture or short table, or else the first block unless it is a long table. */
        public List<Block> opening() {
            for (int index = 0; index < Math.min(FAR, blocks.size()); index++) {
                Block block = blocks.get(index);
                if (block instanceof Block.Picture
                        || block instanceof Block.Table table && table.length().equals("short")) {
                    return blocks.subList(0, index + 1);
                }
            }
            boolean together = !blocks.isEmpty() && !(blocks.getFirst() instanceof Block.Table);
            return blocks.subList(0, together ? 1 : 0);
        }

        /** The blocks after the opening. */
        public List<Block> rest() {
            return blocks.subList(opening().size(), blocks.size());
        }
    }
}
