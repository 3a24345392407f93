package org.liangcai.assessment.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores;
import org.liangcai.assessment.scoring.InstrumentScores.BankFormScores.ToRead;
import org.liangcai.assessment.scoring.ScaleScore.Range;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.Instrument;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemPoints;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Pinned;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.qti.DocumentText;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;

/**
 * A form that a publisher keeps. Where all its items have parameters, ability is expected a posteriori (Bock and Mislevy 1982). The points
 * of a fixed form are summed; as no reliability of it is known, their error is the conditional standard error of a raw score when items
 * stand for all items of their kind, √(n Σ(x − x̄)² / (n − 1)) (Brennan 1998), which for right and wrong is Lord's (1955). Nothing is
 * compared with anybody.
 */
final class BankFormScoring {

    private static final LocalizedText NO_NORM = new LocalizedText(
            "没有常模：这份测验单由本机构编制，没有可以比较的人群，不给百分位，也还没有效度研究。",
            "No norm group: this form was made by the office itself. There are no people to compare with, no percentile, and no study of validity yet.");
    private static final LocalizedText POSTERIOR = new LocalizedText(
            "后验分布的标准差（EAP 估计，标准正态先验）。", "Standard deviation of the posterior (EAP, standard normal prior).");
    private static final LocalizedText CONDITIONAL = new LocalizedText(
            "这份测验单还没有信度。误差由本人各题得分的差别算出（条件标准误，Brennan 1998）；各题得分全都相同时算出来是 0，那只表示误差无法估计，不表示没有误差。",
            "No reliability of this form is known. The error is worked out from how the points of this person differ between the items (conditional standard error, Brennan 1998). Where all items have the same points it comes out as 0, which means that the error cannot be estimated, not that there is none.");
    private static final LocalizedText NOTHING_COUNTS =
            new LocalizedText("这份测验单没有计分的题。", "No item of this form is counted.");
    private static final LocalizedText ONE_ITEM = new LocalizedText(
            "只有一道计分的题，无法估计误差，所以不给分数。", "Only one item counts, so the error cannot be estimated and no score is given.");
    private static final LocalizedText WITHOUT_WORDS =
            new LocalizedText("题目没有文字，请到题库查看。", "The item has no words; please look at it in the item bank.");
    private static final LocalizedText NOT_ANSWERED =
            new LocalizedText("一题也没有答，无法估计。", "No item was answered, so nothing can be estimated.");

    private final SectionAnswers answers;
    private final Section section;
    private final Pinned pinned;
    private final ItemBank bank;
    private final Map<ItemId, ItemResponse> given;

    private BankFormScoring(SectionAnswers answers, Section section, Pinned pinned, ItemBank bank) {
        this.answers = answers;
        this.section = section;
        this.pinned = pinned;
        this.bank = bank;
        this.given = answers.answers().stream()
                .collect(Collectors.toMap(
                        answer -> answer.item().id(), answer -> answer.given().response()));
    }

    static BankFormScores score(SectionAnswers answers, Section section, Pinned pinned, ItemBank bank) {
        return new BankFormScoring(answers, section, pinned, bank).scores();
    }

    private BankFormScores scores() {
        Instrument instrument = answers.instrument();
        List<Item> counted = items().stream()
                .filter(item -> ItemPoints.least(item).isPresent())
                .toList();
        return new BankFormScores(
                instrument.id(),
                section.title(),
                instrument.notes(),
                scales(counted),
                answers.answers().size(),
                answers.record().presented(),
                pinned.form(),
                answers.answers().stream()
                        .map(answer -> "%s v%d"
                                .formatted(answer.item().id(), answer.item().version()))
                        .toList(),
                calibrations(counted),
                SectionEnding.of(answers.record(), answers.answers().size()),
                toRead());
    }

    private boolean isAdaptive() {
        return section.delivery() instanceof Section.Adaptive;
    }

    /** The items that count or might: all of a fixed form, whether answered or not; of a pool those that were answered. */
    private List<Item> items() {
        return switch (section.delivery()) {
            case Section.Linear linear ->
                linear.items().stream().map(id -> bank.item(section, id)).toList();
            case Section.Randomised _, Section.Adaptive _ ->
                answers.answers().stream().map(SectionAnswers.Answer::item).toList();
        };
    }

    private List<ScaleScore> scales(List<Item> counted) {
        Optional<ScaleScore> ability = ability(counted);
        List<ScaleScore> scales = new ArrayList<>();
        ability.ifPresent(scales::add);
        if (!isAdaptive()) {
            scales.add(points(counted, ability.isPresent()));
        } else if (ability.isEmpty()) {
            scales.add(new ScaleScore.Unscored(scale(), section.title(), NOT_ANSWERED));
        }
        return scales;
    }

    private ScaleId scale() {
        Instrument instrument = answers.instrument();
        return instrument.scales().isEmpty()
                ? ScaleId.of(instrument.id().value())
                : instrument.scales().getFirst().id();
    }

    /** Ability, if every item that counts has a model which the answers fit. Items left unanswered do not count. */
    private Optional<ScaleScore> ability(List<Item> counted) {
        List<ResponsePattern.Answer> pattern = new ArrayList<>();
        for (Item item : counted) {
            Optional<Item.Parameters> parameters = item.parameters();
            if (parameters.isEmpty()) {
                return Optional.empty();
            }
            Optional<ItemPoints> points =
                    Optional.ofNullable(given.get(item.id())).flatMap(response -> ItemPoints.of(item, response));
            if (points.isPresent()) {
                OptionalInt category =
                        points.get().category(parameters.get().model().categoryCount());
                if (category.isEmpty()) {
                    return Optional.empty();
                }
                pattern.add(new ResponsePattern.Answer(parameters.get().model(), Response.of(category.getAsInt())));
            }
        }
        if (pattern.isEmpty()) {
            return Optional.empty();
        }
        AbilityEstimate.Finite estimate = Eap.standard().estimate(new ResponsePattern(pattern));
        return Optional.of(new ScaleScore.Scored(
                scale(),
                named("能力估计", "ability"),
                estimate.theta(),
                estimate.standardError(),
                new BandShape.Normal(),
                Range.open(),
                POSTERIOR,
                new Comparison.NoNorm(NO_NORM)));
    }

    private LocalizedText named(String zh, String en) {
        return new LocalizedText(
                section.title().zh() + "：" + zh, section.title().en() + ": " + en);
    }

    private ScaleScore points(List<Item> counted, boolean besideAbility) {
        ScaleId id = besideAbility ? ScaleId.of(scale() + ".points") : scale();
        LocalizedText name = named("得分", "points");
        if (counted.size() < 2) {
            return new ScaleScore.Unscored(id, name, counted.isEmpty() ? NOTHING_COUNTS : ONE_ITEM);
        }
        List<ItemPoints> points = new ArrayList<>();
        for (Item item : counted) {
            points(item).ifPresent(points::add);
        }
        if (points.size() < counted.size()) {
            return new ScaleScore.Unscored(id, name, missing(points.size(), counted.size()));
        }
        double minimum = points.stream().mapToDouble(ItemPoints::minimum).sum();
        double maximum = points.stream().mapToDouble(ItemPoints::maximum).sum();
        return new ScaleScore.Scored(
                id,
                name,
                ItemPoints.sum(points),
                conditionalError(points),
                new BandShape.Normal(),
                Range.of(minimum, maximum),
                CONDITIONAL,
                new Comparison.NoNorm(NO_NORM));
    }

    private static LocalizedText missing(int answered, int expected) {
        return new LocalizedText(
                "%d 题里只答了 %d 题，缺的评分不能代填，所以不给分数。".formatted(expected, answered),
                "%d of %d items were answered; a missing rating cannot be filled in, so no score is given."
                        .formatted(answered, expected));
    }

    /** What an item came to; nothing answered is what the item's rule makes of it, and empty for a rating, which stands for no category. */
    private Optional<ItemPoints> points(Item item) {
        ItemResponse response = given.get(item.id());
        if (response != null) {
            return ItemPoints.of(item, response);
        }
        return switch (item.scoring()) {
            case ScoringRule.KeyedRating _ -> Optional.empty();
            case ScoringRule.Processing _ -> ItemPoints.of(item, ItemResponse.Entered.of(Map.of()));
            case ScoringRule.SingleKey _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.ExpertKey _,
                    ScoringRule.Infrequency _,
                    ScoringRule.CopiedText _,
                    ScoringRule.Unscored _,
                    ScoringRule.Practice _ -> ItemPoints.least(item);
        };
    }

    private static double conditionalError(List<ItemPoints> points) {
        int count = points.size();
        double mean = ItemPoints.sum(points) / count;
        double squares = 0;
        for (ItemPoints one : points) {
            squares += (one.points() - mean) * (one.points() - mean);
        }
        return StrictMath.sqrt(count * squares / (count - 1));
    }

    /** Where the parameters come from, each source once. */
    private static List<LocalizedText> calibrations(List<Item> counted) {
        return counted.stream()
                .flatMap(item -> item.parameters().stream())
                .map(Item.Parameters::calibration)
                .map(Calibration::note)
                .distinct()
                .toList();
    }

    /** What somebody has to read: answers to items that are never counted. */
    private List<ToRead> toRead() {
        return answers.answers().stream()
                .filter(answer -> answer.item().scoring() instanceof ScoringRule.Unscored)
                .map(answer -> new ToRead(
                        answer.item().id(),
                        answer.item().version(),
                        question(answer.item().content()),
                        written(answer.given().response())))
                .toList();
    }

    private static LocalizedText question(ItemContent content) {
        return switch (content) {
            case ItemContent.RatingStatement rating -> rating.statement();
            case ItemContent.FigureChoice figure -> figure.question();
            case ItemContent.Situation situation -> situation.situation();
            case ItemContent.TextChoice choice -> choice.question();
            case ItemContent.CopyTyping typing -> typing.instruction();
            case ItemContent.FormFilling form -> form.instruction();
            case ItemContent.Document document -> question(document);
        };
    }

    private static LocalizedText question(ItemContent.Document document) {
        String zh = DocumentText.of(document, Language.ZH);
        String en = DocumentText.of(document, Language.EN);
        return zh.isBlank() || en.isBlank() ? WITHOUT_WORDS : new LocalizedText(zh, en);
    }

    private static String written(ItemResponse response) {
        return switch (response) {
            case ItemResponse.Rated rated -> Integer.toString(rated.category());
            case ItemResponse.Chosen chosen -> Integer.toString(chosen.option());
            case ItemResponse.BestAndWorst both -> both.best() + ", " + both.worst();
            case ItemResponse.Typed typed -> typed.text();
            case ItemResponse.FilledIn filled ->
                String.join("\n", filled.fields().values());
            case ItemResponse.Entered entered ->
                entered.values().values().stream()
                        .map(values -> String.join(", ", values))
                        .collect(Collectors.joining("\n"));
        };
    }
}
