package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.Comparison;
import org.liangcai.assessment.scoring.InstrumentScores.PersonalityScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;

/** Personality in pictures, words and figures: a place among others, always with its band and never a type. */
final class PersonalityTopic {

    private final ReportContext context;
    private final PersonalityScores scores;
    private final List<Scored> domains;
    private final List<Scored> facets;

    PersonalityTopic(ReportContext context, PersonalityScores scores) {
        this.context = context;
        this.scores = scores;
        this.domains = ReportContext.scored(scores.domains());
        this.facets = ReportContext.scored(scores.facets()).stream()
                .filter(score -> !context.omitted(scores.instrument(), score.scale()))
                .toList();
    }

    List<Scored> domains() {
        return domains;
    }

    List<Scored> forEmployers() {
        return domains.stream()
                .filter(score -> context.forEmployers(scores.instrument(), score.scale()))
                .toList();
    }

    /** Percentile bands of the scales that have a norm; empty if none has. */
    Optional<Block> picture(List<Scored> shown) {
        return NormPlaces.of(
                        context,
                        "personality",
                        shown.stream().map(score -> new NormPlaces.Shown(context.in(score.name()), score, 0)))
                .picture("personality.picture.title", "personality.picture.caption");
    }

    /** The group the scales are compared with, in words. */
    private String group(List<Scored> shown) {
        return context.list(shown.stream()
                .flatMap(score -> ReportContext.normed(score).stream())
                .map(normed -> context.in(normed.group()))
                .distinct()
                .toList());
    }

    Optional<Block> caution() {
        return context.fast(scores.instrument());
    }

    /** Each domain in words. */
    List<Block> words() {
        List<Block> blocks = new ArrayList<>();
        for (Scored score : domains) {
            ReportContext.normed(score)
                    .ifPresent(normed -> blocks.add(new Block.Lead(context.in(score.name()), inWords(score, normed))));
        }
        List<Scored> details = standingOut();
        if (!details.isEmpty()) {
            blocks.add(new Block.Heading(context.say("personality.details")));
            blocks.add(new Block.Paragraph(context.say("personality.details.hint")));
            blocks.add(new Block.Points(details.stream().map(this::detail).toList()));
        }
        return blocks;
    }

    private String inWords(Scored score, Comparison.Normed normed) {
        String role = place(normed);
        return context.sentences(
                context.say("personality.place." + role, context.people(normed)),
                context.say(
                        "personality.similar",
                        context.text(scores.instrument(), score.scale(), role)
                                .map(context::inSentence)
                                .orElse("")),
                context.text(scores.instrument(), score.scale(), "atWork").orElse(""));
    }

    /** The domains whose band leaves the middle out, each with its band, or that none does. */
    List<String> glance() {
        List<String> lines = new ArrayList<>();
        for (Scored score : domains) {
            ReportContext.normed(score)
                    .filter(normed -> !place(normed).equals("middle"))
                    .ifPresent(normed -> lines.add(context.say(
                            "glance.personality",
                            context.in(score.name()),
                            context.say("personality.short." + place(normed)),
                            context.people(normed))));
        }
        return lines.isEmpty() && !domains.isEmpty() ? List.of(context.say("glance.likeMost")) : lines;
    }

    // Only a band that leaves the middle out says that somebody differs from most people.
    private static String place(Comparison.Normed normed) {
        if (normed.percentileLower() > 50) {
            return "high";
        }
        return normed.percentileUpper() < 50 ? "low" : "middle";
    }

    /** Facets whose band leaves the middle out, the farthest first; sensitive ones stay with the counsellor. */
    private List<Scored> standingOut() {
        record Distant(Scored score, Comparison.Normed normed) {}
        return facets.stream()
                .filter(score -> context.forEmployers(scores.instrument(), score.scale()))
                .flatMap(score -> ReportContext.normed(score).map(normed -> new Distant(score, normed)).stream())
                .filter(distant -> !place(distant.normed()).equals("middle"))
                .sorted(Comparator.comparingDouble(
                        (Distant distant) -> -Math.abs(distant.normed().tScore() - 50)))
                .limit(6)
                .map(Distant::score)
                .toList();
    }

    private String detail(Scored score) {
        Comparison.Normed normed = ReportContext.normed(score).orElseThrow();
        return context.say(
                "personality.detail",
                context.in(score.name()),
                context.say("personality.short." + place(normed)),
                context.people(normed),
                context.text(scores.instrument(), score.scale(), place(normed))
                        .map(context::inSentence)
                        .orElse(""));
    }

    /** The domains for somebody who is no psychologist: under the names they have in the picture. */
    Block plainTable(List<Scored> shown) {
        return table(caption(shown), shown, score -> context.in(score.name()));
    }

    /** Place and band of the domains and of the details that stand out, for the person. */
    List<Block> placeTables() {
        List<Block> tables = new ArrayList<>(List.of(places(caption(domains), domains)));
        List<Scored> details = standingOut();
        if (!details.isEmpty()) {
            tables.add(places(context.say("personality.table.details"), details));
        }
        return tables;
    }

    private Block places(String caption, List<Scored> shown) {
        return new Block.Table(
                caption,
                List.of(
                        Column.words(context.say("column.trait")),
                        Column.figures(context.say("column.percentile")),
                        Column.figures(context.say("column.percentileBand"))),
                shown.stream()
                        .map(score -> ReportContext.normed(score)
                                .map(normed -> List.of(
                                        context.in(score.name()),
                                        Typesetting.percentile(normed.percentile()),
                                        Typesetting.percentileBand(normed.percentileLower(), normed.percentileUpper())))
                                .orElseGet(() -> List.of(context.in(score.name()), "–", "–")))
                        .toList());
    }

    /** The domains under both names, so that the counsellor finds each again in the picture and in the literature. */
    Block domainTable(List<Scored> shown) {
        return table(caption(shown), shown, this::bothNames);
    }

    private String caption(List<Scored> shown) {
        String group = group(shown);
        return group.isEmpty()
                ? context.say("personality.table.noNorm")
                : context.say("personality.table.domains", group);
    }

    Block facetTable() {
        return table(context.say("personality.table.facets"), facets, this::technicalName);
    }

    private Block table(String caption, List<Scored> shown, Function<Scored, String> name) {
        return new Block.Table(
                caption,
                NormPlaces.columns(context),
                shown.stream().map(score -> tableRow(score, name.apply(score))).toList());
    }

    private String bothNames(Scored score) {
        return context.scale(scores.instrument(), score.scale())
                .map(scale -> context.say(
                        "personality.bothNames",
                        context.in(score.name()),
                        context.in(scale.technicalName()),
                        scale.id().value()))
                .orElseGet(() -> context.in(score.name()));
    }

    private String technicalName(Scored score) {
        return context.scale(scores.instrument(), score.scale())
                .map(scale -> context.say(
                        "personality.scale",
                        context.in(scale.technicalName()),
                        scale.id().value()))
                .orElseGet(() -> context.in(score.name()));
    }

    private List<String> tableRow(Scored score, String name) {
        String raw = Typesetting.decimal(score.value(), 0);
        String error = Typesetting.decimal(score.standardError(), 1);
        return ReportContext.normed(score)
                .map(normed -> NormPlaces.row(name, raw, error, normed))
                .orElseGet(() -> List.of(name, raw, error, "–", "–", "–", "–"));
    }

    List<PrintedFigure> figures(List<Scored> shown) {
        List<PrintedFigure> figures = new ArrayList<>();
        for (Scored score : shown) {
            ReportContext.normed(score)
                    .ifPresent(normed -> figures.add(new PrintedFigure(
                            context.in(score.name()),
                            context.say(
                                    "personality.figure",
                                    Typesetting.percentileBand(normed.percentileLower(), normed.percentileUpper())))));
        }
        return figures;
    }

    /** Norm group, sample, date, error and the instrument's own notes. */
    List<String> smallPrint() {
        List<String> texts = new ArrayList<>(context.notes(scores));
        domains.stream().findFirst().ifPresent(score -> {
            switch (score.comparison()) {
                case Comparison.Normed normed -> {
                    texts.addAll(NormPlaces.source(context, normed));
                    normed.notes().forEach(note -> texts.add(context.in(note)));
                }
                case Comparison.NoNorm none -> texts.add(context.in(none.note()));
            }
            texts.add(context.say("smallprint.error", context.in(scores.name()), context.in(score.errorSource())));
        });
        return texts;
    }

    /** Which scales have no score, and why. */
    List<String> missing() {
        return context.missing(scores.scales().stream()
                .filter(score -> !context.omitted(scores.instrument(), score.scale()))
                .toList());
    }
}
