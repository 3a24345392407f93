package org.liangcai.assessment.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.assessment.matching.MatchResult;
import org.liangcai.assessment.matching.OccupationMatch;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck;
import org.liangcai.assessment.report.Block.Column;
import org.liangcai.assessment.report.IssuedReport.PrintedFigure;
import org.liangcai.assessment.scoring.InstrumentScores.InterestScores;
import org.liangcai.assessment.scoring.ScaleScore.Scored;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ScaleId;

/** Occupations whose interests are like the person's, with rank intervals and requirements. */
final class OccupationTopic {

    private static final int FOR_JOB_SEEKERS = 10;
    private static final int FOR_COUNSELLORS = 20;
    private static final char NON_BREAKING_HYPHEN = '\u2011';
    private static final List<String> TYPES = List.of("R", "I", "A", "S", "E", "C");

    private final ReportContext context;
    private final MatchResult match;

    OccupationTopic(ReportContext context, MatchResult match) {
        this.context = context;
        this.match = match;
    }

    boolean ranked() {
        return match instanceof MatchResult.Ranked;
    }

    List<Block> forJobSeekers() {
        return switch (match) {
            case MatchResult.NotRanked none -> List.of(new Block.Paragraph(context.in(none.reason())));
            case MatchResult.Ranked ranked -> {
                List<Block> blocks = new ArrayList<>();
                List<Alike> first = groups(ranked, FOR_JOB_SEEKERS);
                blocks.add(new Block.Paragraph(
                        context.say("occupations.intro", ranked.matches().size(), first.size())));
                blocks.add(shortTable(first, ranked.matches().size()));
                blocks.add(new Block.Paragraph(context.say("occupations.interval")));
                blocks.add(new Block.Heading(context.say("occupations.requirements")));
                first.stream().limit(5).forEach(each -> blocks.add(requirements(each)));
                yield blocks;
            }
        };
    }

    private Block shortTable(List<Alike> groups, int all) {
        return new Block.Table(
                context.say("occupations.table", all),
                List.of(
                        Column.words(context.say("column.occupation")),
                        Column.figures(context.say("column.rankInterval")),
                        Column.words(context.say("column.alike")),
                        Column.words(context.say("column.sharedValues"))),
                groups.stream()
                        .map(group -> List.of(
                                titles(group),
                                interval(group.first()),
                                alike(group.first()),
                                sharedValues(group.first())))
                        .toList());
    }

    private Block requirements(Alike group) {
        Set<String> lines = new LinkedHashSet<>();
        for (OccupationMatch each : group.members()) {
            for (RequirementCheck check : each.requirements()) {
                lines.add(context.say(
                        "occupations.check",
                        context.say("occupations.kind." + check.kind()),
                        context.in(check.text()),
                        context.in(check.standing().label())));
                check.caution().ifPresent(caution -> lines.add(context.in(caution)));
            }
        }
        for (OccupationMatch each : group.members()) {
            if (each.requirements().stream().allMatch(check -> check.caution().isEmpty())) {
                each.occupation()
                        .note()
                        .ifPresent(note -> lines.add(context.say(
                                "occupations.note", context.in(each.occupation().title()), context.in(note))));
            }
            lines.add(context.say(
                    "occupations.mapping",
                    context.in(each.occupation().confidence().label())));
        }
        return new Block.Entry(titles(group), List.copyOf(lines));
    }

    private String titles(Alike group) {
        return context.list(group.members().stream()
                .map(each -> context.in(each.occupation().title()))
                .toList());
    }

    private String interval(OccupationMatch each) {
        return each.rankLower() == each.rankUpper()
                ? Integer.toString(each.rankLower())
                : context.say("occupations.between", each.rankLower(), each.rankUpper());
    }

    /** The two interests that do most for the likeness, and whether they are high or low in both. */
    private String alike(OccupationMatch each) {
        InterestScores interests = context.source().scores().interests().orElseThrow();
        double mean = ReportContext.scored(interests.scales()).stream()
                .mapToDouble(Scored::value)
                .average()
                .orElse(0);
        return context.list(each.contributions().entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<ScaleId, Double>comparingByValue().reversed())
                .limit(2)
                .flatMap(entry -> interests.scored(entry.getKey()).stream())
                .map(score -> context.say(
                        score.value() > mean ? "occupations.bothHigh" : "occupations.bothLow",
                        context.in(score.name())))
                .toList());
    }

    private String sharedValues(OccupationMatch each) {
        InstrumentId values = InstrumentId.of("values");
        return each.values()
                .map(agreement -> agreement.shared().stream()
                        .flatMap(value -> context.scale(values, value).stream())
                        .map(scale -> context.in(scale.name()))
                        .collect(Collectors.toList()))
                .filter(names -> !names.isEmpty())
                .map(context::list)
                .orElse("–");
    }

    List<Block> forCounsellors() {
        return switch (match) {
            case MatchResult.NotRanked none -> List.of(new Block.Paragraph(context.in(none.reason())));
            case MatchResult.Ranked ranked -> {
                List<OccupationMatch> first = first(ranked, FOR_COUNSELLORS);
                yield List.of(
                        new Block.Paragraph(context.say(
                                "occupations.method", ranked.matches().size(), ranked.draws(), ranked.seed())),
                        contributionTable(first, ranked.matches().size()),
                        requirementTable(first));
            }
        };
    }

    private Block contributionTable(List<OccupationMatch> matches, int all) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.figures(context.say("column.rank")),
                Column.figures(context.say("column.rankInterval")),
                Column.words(context.say("column.occupation")),
                Column.figures("r")));
        TYPES.forEach(type -> columns.add(Column.figures(type)));
        columns.add(Column.figures(context.say("column.angle")));
        columns.add(Column.figures(context.say("column.brownGore")));
        return new Block.Table(
                context.say("occupations.contributions", all),
                columns,
                matches.stream().map(this::contributionRow).toList());
    }

    private List<String> contributionRow(OccupationMatch each) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(each.rank()),
                each.rankLower() + "–" + each.rankUpper(),
                context.in(each.occupation().title()),
                Typesetting.decimal(each.correlation(), 2)));
        TYPES.forEach(type ->
                cells.add(Typesetting.signed(each.contributions().getOrDefault(ScaleId.of(type), 0.0), 2)));
        cells.add(each.hexagon()
                .congruence()
                .map(cosine -> Typesetting.decimal(cosine, 2))
                .orElse("–"));
        cells.add(each.hexagon()
                .brownGoreC()
                .map(index -> Integer.toString(index))
                .orElse("–"));
        return cells;
    }

    private Block requirementTable(List<OccupationMatch> matches) {
        return new Block.Table(
                context.say("occupations.requirementTable"),
                List.of(
                        Column.words(context.say("column.occupation")),
                        Column.words(context.say("column.onet")),
                        Column.words(context.say("column.requirements")),
                        Column.figures(context.say("column.valuesCorrelation"))),
                matches.stream()
                        .map(each -> List.of(
                                context.say(
                                        "occupations.coded",
                                        context.in(each.occupation().title()),
                                        unbroken(each.occupation().code())),
                                context.say(
                                        "occupations.onet",
                                        each.occupation().onetTitle(),
                                        unbroken(each.occupation().onetCode()),
                                        context.in(
                                                each.occupation().confidence().label())),
                                requirementsInBrief(each),
                                each.values()
                                        .map(values -> Typesetting.decimal(values.correlation(), 2))
                                        .orElse("–")))
                        .toList());
    }

    private String requirementsInBrief(OccupationMatch each) {
        List<String> brief = new ArrayList<>();
        for (RequirementCheck check : each.requirements()) {
            brief.add(context.say(
                            "occupations.brief." + check.kind(),
                            context.in(check.standing().label()))
                    + (check.caution().isPresent() ? context.say("occupations.cautionMark") : ""));
        }
        return context.list(brief.stream().distinct().toList());
    }

    List<PrintedFigure> figures() {
        return switch (match) {
            case MatchResult.NotRanked none -> List.of();
            case MatchResult.Ranked ranked ->
                List.of(new PrintedFigure(
                        context.say("occupations.first"),
                        context.list(groups(ranked, 3).stream()
                                .map(group -> context.say(
                                        "occupations.ranked",
                                        titles(group),
                                        interval(group.first()),
                                        ranked.matches().size()))
                                .toList())));
        };
    }

    List<String> smallPrint() {
        List<String> texts =
                new ArrayList<>(match.notes().stream().map(context::in).toList());
        texts.add(context.say("smallprint.onet"));
        return texts;
    }

    /** Codes stay on one line. */
    private static String unbroken(String code) {
        return code.replace('-', NON_BREAKING_HYPHEN);
    }

    /** Chinese occupations that one and the same O*NET occupation stands in for: all their figures are alike. */
    private record Alike(List<OccupationMatch> members) {
        OccupationMatch first() {
            return members.getFirst();
        }
    }

    private static List<Alike> groups(MatchResult.Ranked ranked, int count) {
        Map<String, List<OccupationMatch>> groups = new LinkedHashMap<>();
        for (OccupationMatch each : ranked.matches()) {
            groups.computeIfAbsent(each.occupation().onetCode(), _ -> new ArrayList<>())
                    .add(each);
        }
        return groups.values().stream().limit(count).map(Alike::new).toList();
    }

    private static List<OccupationMatch> first(MatchResult.Ranked ranked, int count) {
        return ranked.matches().stream().limit(count).toList();
    }
}
