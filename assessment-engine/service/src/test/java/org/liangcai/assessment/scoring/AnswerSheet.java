package org.liangcai.assessment.scoring;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.session.VisitRecord;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Person;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.content.ContentSource;
import org.liangcai.itembank.content.ItemBankContent;
import org.liangcai.itembank.content.QualityIndexTexts;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.norms.NormTables;
import org.liangcai.norms.NormTablesSnapshot;
import org.liangcai.norms.file.ShippedNormTables;

/** A filled-in battery of the shipped content, to score in tests; every answer can be set by scale. */
public final class AnswerSheet {

    public static final UUID VISIT = UUID.fromString("7f3c2a10-5b7e-4c61-9a0e-2d1c5e8b9f04");
    public static final Instant FINISHED = Instant.parse("2026-11-20T03:30:00Z");

    public static final ItemBank BANK = bank();

    public static final Scorer SCORER = new Scorer(BANK, shippedNorms(), QualityIndexTexts.shipped(), "0.1.0-TEST");

    private static final Set<String> APTITUDE = Set.of("matrices", "series");

    private final Map<String, int[]> ratings = new HashMap<>();
    private final Map<ItemId, ItemResponse> given = new HashMap<>();
    private final List<String> instruments = new ArrayList<>();
    private final Set<ItemId> left = new HashSet<>();

    private Optional<Sex> sex = Optional.of(Sex.MALE);
    private String battery = "full";
    private int birthYear = 1998;
    private Purpose purpose = Purpose.GUIDANCE;
    private String name = "张晓明";
    private Optional<Consent> consent =
            Optional.of(new Consent("2026-1", Language.ZH, true, true, Instant.parse("2026-11-20T02:00:00Z")));
    private Optional<Instant> completedAt = Optional.of(FINISHED);
    private Duration pace = Duration.ofMillis(4200);

    private AnswerSheet() {}

    /** The table that came with the product, in use for everything at all times. */
    public static NormsInUse shippedNorms() {
        NormTables shipped = new NormTablesSnapshot(ShippedNormTables.all());
        return (scope, _) ->
                shipped.forForm(scope.instrument(), scope.form()).stream().findFirst();
    }

    /** Everything answered; every scale in the middle until it is set otherwise. */
    public static AnswerSheet full() {
        AnswerSheet sheet = new AnswerSheet();
        sheet.instruments.addAll(List.of("personality", "interests", "judgement", "values", "matrices", "series"));
        return sheet;
    }

    public AnswerSheet only(String... instrumentIds) {
        instruments.clear();
        instruments.addAll(List.of(instrumentIds));
        return this;
    }

    /** Keyed ratings of a scale, in the order of its items; the last is repeated. */
    public AnswerSheet keyed(String scale, int... values) {
        ratings.put(scale, values);
        return this;
    }

    public AnswerSheet answer(String item, ItemResponse response) {
        given.put(ItemId.of(item), response);
        return this;
    }

    public AnswerSheet leaveOut(String item) {
        left.add(ItemId.of(item));
        return this;
    }

    public AnswerSheet sex(Optional<Sex> stated) {
        sex = stated;
        return this;
    }

    public AnswerSheet birthYear(int year) {
        birthYear = year;
        return this;
    }

    public AnswerSheet purpose(Purpose of) {
        purpose = of;
        return this;
    }

    public AnswerSheet name(String of) {
        name = of;
        return this;
    }

    public AnswerSheet consent(boolean guidance, boolean employer) {
        consent = Optional.of(
                new Consent("2026-1", Language.ZH, guidance, employer, Instant.parse("2026-11-20T02:00:00Z")));
        return this;
    }

    public AnswerSheet consentToNorms() {
        consent = Optional.of(
                new Consent("2026-1", Language.ZH, true, true, true, Instant.parse("2026-11-20T02:00:00Z")));
        return this;
    }

    public AnswerSheet battery(String id) {
        battery = id;
        return this;
    }

    public AnswerSheet finished(Instant at) {
        completedAt = Optional.of(at);
        return this;
    }

    public AnswerSheet unfinished() {
        completedAt = Optional.empty();
        return this;
    }

    public AnswerSheet pace(Duration each) {
        pace = each;
        return this;
    }

    /** Somebody who likes hands-on and orderly work, is calm and orderly, and reasons a little above the metric's middle. */
    public static AnswerSheet realistic() {
        AnswerSheet sheet = full().keyed("R", 5, 4, 5, 4, 4, 5, 3, 4, 5, 4)
                .keyed("I", 4, 3, 4, 4, 2, 4, 5, 3, 4, 3)
                .keyed("A", 2, 3, 1, 2, 2, 3, 2, 1, 2, 2)
                .keyed("S", 3, 2, 3, 4, 2, 3, 3, 2, 3, 3)
                .keyed("E", 2, 1, 3, 2, 2, 1, 2, 3, 2, 2)
                .keyed("C", 4, 3, 4, 5, 3, 4, 4, 3, 4, 4)
                .keyed("Achievement", 4, 5)
                .keyed("Independence", 3, 4, 3)
                .keyed("Recognition", 2, 3, 2, 3)
                .keyed("Relationships", 4, 4, 3)
                .keyed("Support", 4, 3, 4)
                .keyed("WorkingConditions", 5, 4, 4, 5, 4, 5);
        int[][] facets = {
            {2, 3, 2, 2}, {1, 2, 2, 2}, {2, 2, 1, 2}, {3, 2, 3, 2}, {3, 3, 2, 3}, {2, 2, 1, 2}, // N
            {4, 3, 4, 3}, {2, 3, 2, 2}, {3, 3, 2, 3}, {4, 4, 3, 4}, {2, 2, 3, 2}, {4, 3, 4, 4}, // E
            {3, 3, 4, 2}, {3, 2, 3, 3}, {4, 3, 3, 3}, {3, 3, 2, 3}, {4, 4, 3, 4}, {2, 3, 3, 3}, // O
            {4, 4, 3, 4}, {5, 4, 4, 4}, {4, 5, 4, 4}, {4, 4, 5, 4}, {3, 4, 3, 3}, {4, 3, 4, 4}, // A
            {4, 5, 4, 4}, {5, 5, 4, 5}, {5, 4, 5, 5}, {4, 5, 4, 4}, {4, 4, 4, 5}, {4, 4, 5, 4} // C
        };
        String domains = "NEOAC";
        for (int facet = 0; facet < facets.length; facet++) {
            sheet.keyed(domains.charAt(facet / 6) + Integer.toString(facet % 6 + 1), facets[facet]);
        }
        return sheet;
    }

    public VisitRecord record() {
        Visit visit = new Visit(
                VISIT,
                new Person(name, birthYear, sex, Education.JUNIOR_COLLEGE),
                purpose,
                BatteryId.of(battery),
                Language.ZH,
                "Q7RT4HMKXC",
                UUID.fromString("11111111-2222-4333-8444-555555555555"),
                Instant.parse("2026-11-20T01:50:00Z"));
        return new VisitRecord(
                visit, consent, instruments.stream().map(this::section).toList(), completedAt);
    }

    public VisitScores scores() {
        return SCORER.score(record(), purpose);
    }

    private SectionRecord section(String instrument) {
        List<AnsweredItem> answers = new ArrayList<>();
        Map<String, Integer> counts = new HashMap<>();
        List<Item> items = presented(instrument);
        boolean aptitude = APTITUDE.contains(instrument);
        for (int index = 0; index < items.size(); index++) {
            Item item = items.get(index);
            boolean outOfTime = aptitude && index == items.size() - 1;
            if (!left.contains(item.id()) && !outOfTime) {
                ItemResponse response = given.containsKey(item.id()) ? given.get(item.id()) : usual(item, counts);
                answers.add(new AnsweredItem(item.id(), item.version(), index + 1, response, pace));
            }
        }
        return new SectionRecord(
                SectionId.of(instrument),
                InstrumentId.of(instrument),
                answers,
                items.size(),
                Duration.ofMinutes(9),
                aptitude ? SectionRecord.End.TIME : SectionRecord.End.LENGTH);
    }

    /** What is shown: the whole form, or fifteen items of rising difficulty from the pool of an adaptive section. */
    public List<Item> presented(String instrument) {
        return switch (BANK.battery(BatteryId.of(battery))
                .flatMap(battery -> battery.section(SectionId.of(instrument)))
                .orElseThrow()
                .delivery()) {
            case Section.Linear(List<ItemId> items) ->
                items.stream().map(BANK::item).toList();
            case Section.Randomised(List<ItemId> pool, int length) ->
                pool.stream().limit(length).map(BANK::item).toList();
            case Section.Adaptive adaptive -> {
                int step = adaptive.pool().size() / 15;
                yield IntStream.range(0, 15)
                        .mapToObj(index -> BANK.item(adaptive.pool().get(index * step)))
                        .toList();
            }
        };
    }

    private ItemResponse usual(Item item, Map<String, Integer> counts) {
        return switch (item.scoring()) {
            case ScoringRule.KeyedRating key -> new ItemResponse.Rated(rating(key, counts));
            case ScoringRule.Infrequency rule ->
                new ItemResponse.Rated(
                        rule.plausibleCategories().stream().sorted().findFirst().orElseThrow());
            case ScoringRule.ExpertKey key -> nearBest(key.effectiveness());
            case ScoringRule.SingleKey key -> {
                int number = counts.merge("aptitude", 1, Integer::sum);
                yield new ItemResponse.Chosen(number % 3 == 0 ? key.correctOption() % 2 + 1 : key.correctOption());
            }
            case ScoringRule.Practice _,
                    ScoringRule.CopiedText _,
                    ScoringRule.FieldKeys _,
                    ScoringRule.Processing _,
                    ScoringRule.Unscored _ -> throw new IllegalStateException(item.toString());
        };
    }

    private int rating(ScoringRule.KeyedRating key, Map<String, Integer> counts) {
        String scale = key.scales().stream()
                .map(ScaleId::value)
                .filter(ratings::containsKey)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
        int[] values = ratings.getOrDefault(scale, new int[] {3});
        int place = counts.merge(scale, 1, Integer::sum) - 1;
        int value = values[Math.min(place, values.length - 1)];
        return key.direction() == ScoringRule.Direction.POSITIVE ? value : 6 - value;
    }

    /** The second best for best in every other situation, else the experts' own. */
    private static ItemResponse nearBest(List<Double> effectiveness) {
        List<Integer> order = IntStream.range(0, effectiveness.size())
                .boxed()
                .sorted(Comparator.comparingDouble(effectiveness::get).reversed())
                .map(index -> index + 1)
                .toList();
        return new ItemResponse.BestAndWorst(
                effectiveness.size() == 5 ? order.get(1) : order.getFirst(), order.getLast());
    }

    private static ItemBank bank() {
        ItemBankContent content = ItemBankContent.load(ContentSource.shipped());
        return new ItemBankSnapshot(content.instruments(), content.items(), List.of(), content.batteries());
    }
}
