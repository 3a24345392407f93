package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.CompetencyOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.Rating;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;

/** A structured interview: the mean of each competency with the ratings it was made of. */
final class InterviewTopic {

    /** From this many levels on, ratings lie far apart; the same as for the raters themselves. */
    private static final int FAR_APART = 2;

    private final ReportContext context;
    private final InterviewOutcome outcome;
    private final int number;

    /** @param number which of the report's interviews it is, from 1 */
    InterviewTopic(ReportContext context, InterviewOutcome outcome, int number) {
        this.context = context;
        this.outcome = outcome;
        this.number = number;
    }

    String heading() {
        return context.say("interview.heading", context.in(outcome.family()));
    }

    Block picture() {
        return new Block.Picture(
                RowChart.draw(
                        "interview-" + number,
                        outcome.competencies().stream().map(this::row).toList(),
                        new RowChart.Axis(1, 5, List.of(1.0, 2.0, 3.0, 4.0, 5.0), Optional.empty(), true),
                        context.say("interview.picture.title"),
                        context.list(outcome.competencies().stream()
                                .map(this::inWords)
                                .toList()),
                        context.typesetting()),
                context.say("interview.picture.caption"));
    }

    private RowChart.Row row(CompetencyOutcome competency) {
        List<RowChart.Single> singles = new ArrayList<>();
        for (int rater = 0; rater < competency.ratings().size(); rater++) {
            singles.add(new RowChart.Single(
                    letter(rater), competency.ratings().get(rater).level()));
        }
        return new RowChart.Row(
                context.in(competency.name()),
                competency.mean(),
                Optional.empty(),
                singles,
                Typesetting.decimal(competency.mean(), 1));
    }

    private String inWords(CompetencyOutcome competency) {
        return context.say(
                "interview.described",
                context.in(competency.name()),
                Typesetting.decimal(competency.mean(), 1),
                levels(competency));
    }

    /** Ratings two levels or more apart are for the raters to discuss; the figures stay as they are. */
    private String farApart(CompetencyOutcome competency) {
        IntSummaryStatistics levels =
                competency.ratings().stream().mapToInt(Rating::level).summaryStatistics();
        return levels.getCount() > 1 && levels.getMax() - levels.getMin() >= FAR_APART
                ? context.say("interview.farApart")
                : "";
    }

    private String levels(CompetencyOutcome competency) {
        List<String> levels = new ArrayList<>();
        for (int rater = 0; rater < competency.ratings().size(); rater++) {
            levels.add(context.say(
                    "interview.level",
                    letter(rater),
                    competency.ratings().get(rater).level()));
        }
        return context.list(levels);
    }

    Block table() {
        return new Block.Table(
                context.say("interview.table"),
                List.of(
                        Column.words(context.say("column.competency")),
                        Column.words(context.say("column.definition")),
                        Column.words(context.say("column.raters")),
                        Column.figures(context.say("column.mean15"))),
                outcome.competencies().stream()
                        .map(competency -> List.of(
                                context.in(competency.name()),
                                context.in(competency.definition()),
                                levels(competency) + farApart(competency),
                                Typesetting.decimal(competency.mean(), 1)))
                        .toList());
    }

    /** Who rated, and with which evidence; for counsellors. */
    Block evidenceTable() {
        List<List<String>> rows = new ArrayList<>();
        for (CompetencyOutcome competency : outcome.competencies()) {
            for (int rater = 0; rater < competency.ratings().size(); rater++) {
                Rating rating = competency.ratings().get(rater);
                rows.add(List.of(
                        context.in(competency.name()),
                        context.say("interview.rater", letter(rater), rating.rater()),
                        Integer.toString(rating.level()),
                        rating.evidence()));
            }
        }
        return new Block.Table(
                context.say("interview.evidence"),
                List.of(
                        Column.words(context.say("column.competency")),
                        Column.words(context.say("column.rater")),
                        Column.figures(context.say("column.level")),
                        Column.words(context.say("column.evidence"))),
                rows);
    }

    Block overall() {
        return new Block.Paragraph(figure().value() + context.say("sentence.end"));
    }

    PrintedFigure figure() {
        return new PrintedFigure(
                heading(),
                context.say("interview.overall", Typesetting.decimal(outcome.overall(), 1), context.list(raters())));
    }

    /** Each rater's mean over the competencies. */
    private List<String> raters() {
        int raters = outcome.competencies().stream()
                .mapToInt(competency -> competency.ratings().size())
                .max()
                .orElse(0);
        return IntStream.range(0, raters)
                .mapToObj(rater -> context.say("interview.level", letter(rater), Typesetting.decimal(mean(rater), 1)))
                .toList();
    }

    private double mean(int rater) {
        return outcome.competencies().stream()
                .filter(competency -> rater < competency.ratings().size())
                .mapToInt(competency -> competency.ratings().get(rater).level())
                .average()
                .orElse(0);
    }

    /** What the levels are made by and what is not known of their error. */
    List<String> smallPrint() {
        return List.of(context.say("interview.smallprint", context.in(outcome.family())));
    }

    private static String letter(int rater) {
        return String.valueOf((char) ('A' + rater));
    }
}
