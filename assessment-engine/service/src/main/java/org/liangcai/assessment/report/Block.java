package org.liangcai.assessment.report;

import java.util.List;

/** A piece of a report. The template knows how each looks; here is only what it says. */
sealed interface Block {

    /** The name by which the template tells the kinds apart. */
    String kind();

    /** A paragraph of plain text. */
    record Paragraph(String text) implements Block {
        @Override
        public String kind() {
            return "paragraph";
        }
    }

    /** A short text with a lead in bold. */
    record Lead(String lead, String text) implements Block {
        @Override
        public String kind() {
            return "lead";
        }
    }

    /** Something with its name and a line for each thing to say of it. */
    record Entry(String name, List<String> lines) implements Block {
        public Entry {
            lines = List.copyOf(lines);
        }

        @Override
        public String kind() {
            return "entry";
        }
    }

    /** Steps in an order. */
    record Steps(List<String> steps) implements Block {
        public Steps {
            steps = List.copyOf(steps);
        }

        @Override
        public String kind() {
            return "steps";
        }
    }

    /** Points without an order. */
    record Points(List<String> points) implements Block {
        public Points {
            points = List.copyOf(points);
        }

        @Override
        public String kind() {
            return "points";
        }
    }

    /** Something that must not be overlooked. */
    record Notice(String text) implements Block {
        @Override
        public String kind() {
            return "notice";
        }
    }

    /** A picture as inline SVG with a caption. */
    record Picture(String svg, String caption) implements Block {
        @Override
        public String kind() {
            return "picture";
        }
    }

    /** A heading within a section. */
    record Heading(String text) implements Block {
        @Override
        public String kind() {
            return "heading";
        }
    }

    /** Small print. */
    record Small(List<String> texts) implements Block {
        public Small {
            texts = List.copyOf(texts);
        }

        @Override
        public String kind() {
            return "small";
        }
    }

    /**
     * A table.
     *
     * @param caption what it shows
     * @param headers the columns
     * @param rows the rows, each with as many cells as there are columns
     */
    record Table(String caption, List<Column> headers, List<List<String>> rows) implements Block {

        private static final int SHORT = 12;
        /** All its text in one line, in times the height of a letter. */
        private static final double SHORT_TEXT = 420;

        public Table {
            headers = List.copyOf(headers);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != headers.size()) {
                    throw new IllegalArgumentException(
                            "The row %s has (%d) cells for (%d) columns.".formatted(row, row.size(), headers.size()));
                }
            }
        }

        @Override
        public String kind() {
            return "table";
        }

        /** Short tables stay on one page. */
        public String length() {
            double width = rows.stream()
                    .flatMap(List::stream)
                    .mapToDouble(cell -> Svg.width(cell, 1))
                    .sum();
            return rows.size() <= SHORT && width <= SHORT_TEXT ? "short" : "long";
        }
    }

    /** A column with its heading; figures stand at the right. */
    record Column(String heading, boolean figures) {
        static Column words(String heading) {
            return new Column(heading, false);
        }

        static Column figures(String heading) {
            return new Column(heading, true);
        }

        /** How the template calls it. */
        public String style() {
            return figures ? "figures" : "words";
        }
    }
}
