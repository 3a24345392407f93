package org.liangcai.assessment.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck.Kind;
import org.liangcai.assessment.matching.OccupationMatch.RequirementCheck.Standing;
import org.liangcai.assessment.scoring.InstrumentScores.AptitudeScores;
import org.liangcai.assessment.scoring.ScaleScore;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;

/** Puts what an occupation asks for beside what is known of a person. Nothing is ever left out because of it. */
final class Requirements {

    /** From here on an ability counts as clearly important; O*NET's 3 is "important", 4 "very important". */
    private static final double IMPORTANT = 3.5;

    private static final Map<String, List<ReasoningAbility>> MEASURED = Map.of(
            "matrices", List.of(ReasoningAbility.INDUCTIVE, ReasoningAbility.DEDUCTIVE),
            "series", List.of(ReasoningAbility.INDUCTIVE, ReasoningAbility.MATHEMATICAL),
            "letters", List.of(ReasoningAbility.INDUCTIVE),
            "words", List.of(ReasoningAbility.MATHEMATICAL, ReasoningAbility.NUMBER_FACILITY));

    private static final LocalizedText DIFFERENT_LEVEL = new LocalizedText(
            "这个职业在中国的学历要求与美国不同，请以中国的规定和招聘条件为准。",
            "The education asked for in China differs from that in the United States; go by the rules and vacancies in China.");

    private final OccupationCatalogue catalogue;
    private final Education education;
    private final List<AptitudeScores> aptitudes;

    Requirements(OccupationCatalogue catalogue, Education education, List<AptitudeScores> aptitudes) {
        this.catalogue = catalogue;
        this.education = education;
        this.aptitudes = aptitudes;
    }

    List<RequirementCheck> of(OccupationCatalogue.Entry entry) {
        List<RequirementCheck> checks = new ArrayList<>();
        checks.add(education(entry));
        checks.add(jobZone(entry.figures()));
        for (AptitudeScores aptitude : aptitudes) {
            if (aptitude.scale() instanceof ScaleScore.Scored scored) {
                important(aptitude, entry.figures())
                        .ifPresent(ability -> checks.add(aptitude(aptitude, scored, ability, entry.figures())));
            }
        }
        return checks;
    }

    private RequirementCheck education(OccupationCatalogue.Entry entry) {
        Education typical = RequiredEducation.typical(entry.figures());
        long percent = Math.round(RequiredEducation.percentSatisfied(entry.figures(), education));
        LocalizedText text = new LocalizedText(
                "美国同类职业一般要求%s；您是%s，在被调查的美国从业者中，%d%% 认为这已经够了"
                        .formatted(typical.label().zh(), education.label().zh(), percent),
                "usually %s in the United States; you have %s, and %d %% of the US workers asked say that is enough"
                        .formatted(inSentence(typical), inSentence(education), percent));
        return new RequirementCheck(
                Kind.EDUCATION,
                education.compareTo(typical) >= 0 ? Standing.COVERED : Standing.WORTH_DISCUSSING,
                text,
                entry.levelDiffers()
                        ? Optional.of(entry.occupation()
                                .note()
                                .map(note -> new LocalizedText(
                                        note.zh() + DIFFERENT_LEVEL.zh(), note.en() + " " + DIFFERENT_LEVEL.en()))
                                .orElse(DIFFERENT_LEVEL))
                        : Optional.empty());
    }

    /** A level as it reads within an English sentence. */
    private static String inSentence(Education level) {
        return switch (level) {
            case PRIMARY -> "primary school or less";
            case JUNIOR_SECONDARY -> "junior secondary school";
            case SENIOR_SECONDARY -> "senior secondary or vocational secondary school";
            case JUNIOR_COLLEGE -> "junior college or higher vocational college";
            case BACHELOR -> "a bachelor’s degree";
            case MASTER -> "a master’s degree";
            case DOCTORATE -> "a doctorate";
        };
    }

    private RequirementCheck jobZone(OccupationFigures figures) {
        LocalizedText zone = catalogue.jobZone(figures.jobZone());
        return new RequirementCheck(
                Kind.JOB_ZONE,
                Standing.INFORMATION,
                new LocalizedText(
                        "美国 O*NET 五级中的第 %d 级，%s".formatted(figures.jobZone(), zone.zh()),
                        "zone %d of 5 in the US O*NET: %s".formatted(figures.jobZone(), lower(zone.en()))),
                Optional.empty());
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    private static Optional<ReasoningAbility> important(AptitudeScores aptitude, OccupationFigures figures) {
        return MEASURED.getOrDefault(aptitude.instrument().value(), List.of()).stream()
                .filter(ability -> figures.importance(ability) >= IMPORTANT)
                .max(java.util.Comparator.comparingDouble(figures::importance));
    }

    // No cut has been validated, and the middle of the design metric is nobody's average: whatever the band, it is
    // information.
    private static RequirementCheck aptitude(
            AptitudeScores aptitude, ScaleScore.Scored score, ReasoningAbility ability, OccupationFigures figures) {
        String importance = String.format(Locale.ROOT, "%.1f", figures.importance(ability));
        LocalizedText band = new LocalizedText(
                figure(score.lower()) + " 至 " + figure(score.upper()),
                figure(score.lower()) + " to " + figure(score.upper()));
        return new RequirementCheck(
                Kind.APTITUDE,
                Standing.INFORMATION,
                new LocalizedText(
                        "%s在美国同类职业中的重要性为 %s（1 至 5）；您的%s结果为 %s（设计量尺，难度尚未用人群校准，没有分数线）"
                                .formatted(
                                        ability.label().zh(),
                                        importance,
                                        aptitude.name().zh(),
                                        band.zh()),
                        "importance of %s in the US occupation %s (1 to 5); your band in %s is %s (design metric, difficulty not yet calibrated on people, no cut)"
                                .formatted(
                                        ability.label().en(),
                                        importance,
                                        lower(aptitude.name().en()),
                                        band.en())),
                Optional.empty());
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replace('-', '−');
    }
}
