package org.liangcai.assessment.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liangcai.assessment.scoring.AnswerSheet;
import org.liangcai.itembank.Language;

/** Nothing that is drawn differs from the figure printed beside it. */
class ReportChartsTest {

    @ParameterizedTest
    @CsvSource({"-3.46, 0.5, 5", "-3.09, 0.45, 4", "0.2, 0.4, 3", "2.9, 0.3, 4"})
    void the_reasoning_chart_reaches_as_far_as_the_bands_and_draws_what_it_prints(double theta, double error, int end) {
        String svg = aptitudePicture(theta, error);
        Ruler ruler = Ruler.of(svg);

        assertThat(ruler.first()).isEqualTo(-end);
        assertThat(ruler.last()).isEqualTo(end);
        assertThat(circles(svg))
                .singleElement()
                .satisfies(circle -> assertThat(ruler.value(circle.x())).isCloseTo(theta, Offset.offset(0.02)));
        assertThat(caps(svg)).hasSize(2);
        assertThat(ruler.value(caps(svg).getFirst())).isCloseTo(theta - 1.645 * error, Offset.offset(0.02));
        assertThat(ruler.value(caps(svg).getLast())).isCloseTo(theta + 1.645 * error, Offset.offset(0.02));
    }

    @Test
    void what_lies_beyond_the_nodes_of_the_estimator_is_shown_to_go_on_and_not_as_an_end() {
        String svg = aptitudePicture(-6.2, 0.5);

        assertThat(Ruler.of(svg).first()).isEqualTo(-6);
        assertThat(circles(svg)).isEmpty();
        assertThat(caps(svg)).hasSize(1);
    }

    @Test
    void raters_of_one_opinion_are_drawn_at_one_level_one_above_the_other() {
        String svg = ReportWriter.content(
                        ReportFixture.source(AnswerSheet.realistic(), ReportKind.EMPLOYER, Language.EN),
                        ReportKind.EMPLOYER)
                .sections()
                .stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Block.Picture.class::isInstance)
                .map(block -> ((Block.Picture) block).svg())
                .filter(drawn -> drawn.contains("id=\"interview-1-t\""))
                .findFirst()
                .orElseThrow();
        Ruler ruler = Ruler.of(svg);
        List<Circle> circles = circles(svg);

        List<Integer> levels = ReportFixture.interview().competencies().stream()
                .flatMap(competency -> competency.ratings().stream())
                .map(rating -> rating.level())
                .toList();
        assertThat(circles).hasSameSizeAs(levels);
        for (int index = 0; index < levels.size(); index++) {
            assertThat(ruler.value(circles.get(index).x())).isCloseTo(levels.get(index), Offset.offset(0.01));
        }
        assertThat(circles.get(1).y() - circles.get(0).y()).isGreaterThan(15);
    }

    private static String aptitudePicture(double theta, double error) {
        ReportSource source = ReportFixture.source(AnswerSheet.realistic(), ReportKind.EMPLOYER, Language.EN);
        return ((Block.Picture) new AptitudeTopic(
                                new ReportContext(source), List.of(ReportTruthTest.aptitude(theta, error, true)))
                        .picture()
                        .orElseThrow())
                .svg();
    }

    private record Circle(double x, double y) {}

    private static List<Circle> circles(String svg) {
        return all(svg, "<circle cx=\"([\\d.]+)\" cy=\"([\\d.]+)\"")
                .map(found -> new Circle(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2))))
                .toList();
    }

    /** Where bands have an end cap: short upright lines in the colour of bands. */
    private static List<Double> caps(String svg) {
        return all(svg, "<line x1=\"([\\d.]+)\" y1=\"[\\d.]+\" x2=\"\\1\" y2=\"[\\d.]+\" stroke=\"" + Svg.BLUE + "\"")
                .map(found -> Double.parseDouble(found.group(1)))
                .toList();
    }

    private static java.util.stream.Stream<MatchResult> all(String svg, String pattern) {
        return Pattern.compile(pattern).matcher(svg).results();
    }

    /** The axis as it is lettered. */
    private record Ruler(double first, double firstX, double last, double lastX) {

        static Ruler of(String svg) {
            List<MatchResult> ticks = all(
                            svg,
                            "<text x=\"([\\d.]+)\" y=\"[\\d.]+\" text-anchor=\"middle\" font-size=\"11\" fill=\""
                                    + Svg.GREY + "\" font-weight=\"400\">(−?\\d+)</text>")
                    .toList();
            return new Ruler(
                    number(ticks.getFirst().group(2)),
                    Double.parseDouble(ticks.getFirst().group(1)),
                    number(ticks.getLast().group(2)),
                    Double.parseDouble(ticks.getLast().group(1)));
        }

        double value(double x) {
            return first + (last - first) * (x - firstX) / (lastX - firstX);
        }

        private static double number(String text) {
            return Double.parseDouble(text.replace('−', '-'));
        }
    }
}
