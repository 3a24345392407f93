package org.liangcai.assessment.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.matching.OccupationMatch.HexagonFit;
import org.liangcai.assessment.matching.OccupationMatch.ValuesAgreement;
import org.liangcai.assessment.scoring.InterestShape;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.scoring.VisitScores;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;

/**
 * Ranks the occupations by how much the shape of their interest profile is like the person's (Pearson's correlation of six scores).
 * A pure function; safe for use by many threads.
 */
public final class OccupationMatcher {

    static final List<LocalizedText> NOTES = List.of(
            new LocalizedText(
                    "职业数据来自美国 O*NET 30.2（兴趣）和 29.0（学历、工作价值、能力）数据库，描述的是美国的职业。中国职业与 O*NET 的对应由本产品自行完成，每个职业都标明对应得有多近。",
                    "The occupation figures come from the US O*NET databases 30.2 (interests) and 29.0 (education, work values, abilities) and describe occupations in the United States. The mapping of Chinese occupations to O*NET is this product’s own work; each row says how close it is."),
            new LocalizedText(
                    "排序只看兴趣的形状像不像，不代表能不能做好、有没有岗位。学历、准备和工作价值单独列出，不参与排序，也不会因此去掉任何职业。",
                    "The order goes by the likeness of interests alone. It does not say how well somebody would do the work or whether there are vacancies. Education, preparation and work values stand apart: they do not change the order and leave no occupation out."));

    private static final LocalizedText FLAT = new LocalizedText(
            "六类兴趣的分数很接近（最高与最低的差别没有超出误差，或者不到 %.1f 分），看不出明显的形状，所以没有给职业排序。可以和职业指导师谈谈喜欢过的事，或多试几种活动以后再测一次。"
                    .formatted(InterestShape.LEAST_DIFFERENTIATION),
            "The six interests are close together (highest and lowest differ by no more than their errors bring about, or by less than %.1f points), so the profile has no clear shape and no occupations are ranked. Talking with a counsellor about what you have enjoyed, or trying a few activities and coming back, will help more."
                    .formatted(InterestShape.LEAST_DIFFERENTIATION));

    private final OccupationCatalogue catalogue;
    private final List<OccupationCatalogue.Entry> entries;
    private final List<Profile> interests;

    public OccupationMatcher(OccupationCatalogue catalogue) {
        this.catalogue = catalogue;
        this.entries = List.copyOf(catalogue.entries());
        this.interests =
                entries.stream().map(entry -> entry.figures().interests()).toList();
    }

    /**
     * Compares the scores of a visit with every occupation.
     *
     * @param scores what was scored
     * @param education the person's highest completed level
     * @return empty when the interest scores are not complete
     */
    public Optional<MatchResult> match(VisitScores scores, Education education) {
        return scores.interests().flatMap(found -> {
            Optional<List<ScaleScore.Scored>> six = all(found.withinPerson(), Riasec.TYPES);
            Optional<InterestShape> shape = found.shape();
            if (six.isEmpty() || shape.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    shape.get().flat()
                            ? new MatchResult.NotRanked(scores.visit(), FLAT, NOTES)
                            : rank(six.get(), scores, education));
        });
    }

    private MatchResult rank(List<ScaleScore.Scored> six, VisitScores scores, Education education) {
        double[] means = six.stream().mapToDouble(ScaleScore.Scored::value).toArray();
        Profile person = Profile.of(means);
        double[] correlations = RankIntervals.correlations(person, interests);
        int[] ranks = RankIntervals.ranks(correlations);
        long seed = seed(scores.visit());
        List<RankIntervals.Interval> intervals = RankIntervals.of(means, standardErrors(six), interests, ranks, seed);
        Requirements requirements = new Requirements(catalogue, education, scores.aptitudes());
        Optional<Profile> values = valuesOf(scores);
        List<OccupationMatch> matches = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            OccupationCatalogue.Entry entry = entries.get(index);
            matches.add(new OccupationMatch(
                    entry.occupation(),
                    ranks[index],
                    intervals.get(index).best(),
                    intervals.get(index).worst(),
                    correlations[index],
                    contributions(person, interests.get(index)),
                    hexagon(person, interests.get(index)),
                    requirements.of(entry),
                    values.flatMap(own -> agreement(own, entry.figures().values()))));
        }
        matches.sort(Comparator.comparingInt(OccupationMatch::rank)
                .thenComparing(match -> match.occupation().confidence())
                .thenComparing(match -> match.occupation().code()));
        return new MatchResult.Ranked(scores.visit(), matches, RankIntervals.DRAWS, seed, NOTES);
    }

    /** The seed of the draws: the visit itself, so that a replay gives the same intervals. */
    private static long seed(UUID visit) {
        return visit.getMostSignificantBits() ^ visit.getLeastSignificantBits();
    }

    // Ten equal answers have no spread to estimate an error from; the pooled error of the six types stands in for them.
    private static double[] standardErrors(List<ScaleScore.Scored> six) {
        double pooled = StrictMath.sqrt(six.stream()
                .mapToDouble(score -> score.standardError() * score.standardError())
                .average()
                .orElse(0));
        return six.stream()
                .mapToDouble(score -> score.standardError() > 0 ? score.standardError() : pooled)
                .toArray();
    }

    private static Map<ScaleId, Double> contributions(Profile person, Profile occupation) {
        Map<ScaleId, Double> contributions = new LinkedHashMap<>();
        for (int index = 0; index < Profile.SIZE; index++) {
            contributions.put(Riasec.TYPES.get(index), person.contribution(occupation, index));
        }
        return contributions;
    }

    private static HexagonFit hexagon(Profile person, Profile occupation) {
        Optional<Double> congruence =
                Hexagon.angle(person, occupation).map(degrees -> StrictMath.cos(StrictMath.toRadians(degrees)));
        Optional<String> own = Hexagon.code(person);
        Optional<String> theirs = Hexagon.code(occupation);
        return new HexagonFit(
                congruence,
                own.flatMap(code -> theirs.map(other -> Hexagon.brownGoreC(code, other))),
                own.flatMap(code -> theirs.map(other -> Hexagon.iachanM(code, other))));
    }

    private static Optional<Profile> valuesOf(VisitScores scores) {
        return scores.values()
                .flatMap(found -> all(found.scales(), WorkValues.VALUES))
                .map(six ->
                        Profile.of(six.stream().map(ScaleScore.Scored::value).toList()))
                .filter(profile -> !profile.flat());
    }

    private static Optional<ValuesAgreement> agreement(Profile own, Profile occupation) {
        if (occupation.flat()) {
            return Optional.empty();
        }
        List<Integer> offered = occupation.highest(2);
        List<ScaleId> shared = own.highest(2).stream()
                .filter(offered::contains)
                .map(WorkValues.VALUES::get)
                .toList();
        return Optional.of(new ValuesAgreement(own.correlation(occupation), shared));
    }

    private static Optional<List<ScaleScore.Scored>> all(List<ScaleScore> scores, List<ScaleId> scales) {
        List<ScaleScore.Scored> found = scales.stream()
                .flatMap(scale -> scores.stream()
                        .filter(score -> score.scale().equals(scale))
                        .filter(ScaleScore.Scored.class::isInstance)
                        .map(ScaleScore.Scored.class::cast))
                .toList();
        return found.size() == scales.size() ? Optional.of(found) : Optional.empty();
    }
}
