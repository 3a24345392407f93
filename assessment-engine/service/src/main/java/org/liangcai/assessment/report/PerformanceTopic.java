package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores.PerformanceScores;
import org.liangcai.assessment.scoring.QualityIndex;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** Tests of speed and work samples: what was counted, each figure with its error. */
final class PerformanceTopic {

    private final ReportContext context;
    private final List<PerformanceScores> scores;
    private final NormPlaces places;

    PerformanceTopic(ReportContext context, List<PerformanceScores> scores) {
        this.context = context;
        this.scores = List.copyOf(scores);
        this.places = NormPlaces.of(
                context,
                "performance-place",
                this.scores.stream()
                        .flatMap(score -> ReportContext.scored(score.scales()).stream()
                                .map(scored -> new NormPlaces.Shown(
                                        context.in(score.name()) + " · " + context.in(scored.name()), scored, 1))));
    }

    NormPlaces places() {
        return places;
    }

    Block words() {
        return new Block.Paragraph(places.say("performance.words"));
    }

    Block table() {
        List<List<String>> rows = new ArrayList<>();
        for (PerformanceScores score : scores) {
            for (Scored scored : ReportContext.scored(score.scales())) {
                rows.add(List.of(
                        context.in(score.name()),
                        context.in(scored.name()),
                        Typesetting.decimal(scored.value(), 1),
                        Typesetting.decimal(scored.standardError(), 1),
                        Typesetting.band(scored.lower(), scored.upper(), 1)));
            }
        }
        return new Block.Table(
                places.say("performance.table"),
                List.of(
                        Column.words(context.say("column.test")),
                        Column.words(context.say("column.scale")),
                        Column.figures(context.say("performance.value")),
                        Column.figures(context.say("column.standardError")),
                        Column.figures(context.say("column.band90"))),
                rows);
    }

    /** A neutral sentence for each test whose speed cannot be that of a person; the figures stay. */
    List<Block> remarks() {
        return scores.stream()
                .filter(score -> context.flagged(score.instrument(), QualityIndex.Kind.IMPOSSIBLE_SPEED))
                .<Block>map(
                        score -> new Block.Paragraph(context.say("performance.impossible", context.in(score.name()))))
                .toList();
    }

    List<PrintedFigure> figures() {
        List<PrintedFigure> figures = new ArrayList<>();
        for (PerformanceScores score : scores) {
            for (Scored scored : ReportContext.scored(score.scales())) {
                figures.add(new PrintedFigure(
                        context.in(score.name()) + " · " + context.in(scored.name()),
                        Typesetting.decimal(scored.value(), 1) + " ("
                                + Typesetting.band(scored.lower(), scored.upper(), 1) + ")"));
            }
        }
        figures.addAll(places.figures());
        return figures;
    }

    List<String> smallPrint() {
        Set<String> texts = new LinkedHashSet<>();
        for (PerformanceScores score : scores) {
            texts.addAll(context.notes(score));
            for (Scored scored : ReportContext.scored(score.scales())) {
                texts.add(context.say("smallprint.error", context.in(scored.name()), context.in(scored.errorSource())));
                if (scored.comparison() instanceof Comparison.NoNorm none) {
                    texts.add(context.in(none.note()));
                }
            }
            texts.add(context.say("aptitude.ending", context.in(score.name()), context.in(score.ending())));
            texts.addAll(context.missing(score.scales()));
        }
        texts.addAll(places.smallPrint());
        return List.copyOf(texts);
    }
}
