package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemBankSnapshot;
import org.liangcai.itembank.ItemContent;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ReleasedItem;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.Conduct.Navigation;
import org.liangcai.itembank.form.Section;
import org.liangcai.itembank.form.SectionId;
import org.liangcai.itembank.form.TimePolicy;
import org.liangcai.psychometrics.model.LogisticModel;

/** A bank with one battery of every kind of section: ratings, a timed adaptive section with practice, situations. */
final class SmallBank {

    static final BatteryId BATTERY = BatteryId.of("small");
    /** Every way to go through a section: free, drawn at random, limited item by item, adaptive with limit, with a page before the end. */
    static final BatteryId WIDE = BatteryId.of("wide");

    /** Keyed items in every way, each section long enough for items on trial; the third is a test of speed. */
    static final BatteryId TRIALS = BatteryId.of("trials");

    static final Duration ITEM_LIMIT = Duration.ofSeconds(20);
    static final Duration TIME_LIMIT = Duration.ofMinutes(2);
    static final int RATINGS = 3;
    static final int SITUATIONS = 2;
    static final int POOL = 24;
    static final int LONGEST = 6;
    static final int ON_TRIAL = 9;

    private static final InstrumentId OPINIONS = InstrumentId.of("opinions");
    private static final InstrumentId FIGURES = InstrumentId.of("figures");
    private static final InstrumentId SCENES = InstrumentId.of("scenes");

    private SmallBank() {}

    static ItemBank bank() {
        List<ReleasedItem> items = new ArrayList<>();
        IntStream.rangeClosed(1, RATINGS)
                .mapToObj(SmallBank::rating)
                .map(ReleasedItem.Written::new)
                .forEach(items::add);
        IntStream.rangeClosed(1, 2)
                .mapToObj(SmallBank::practice)
                .map(ReleasedItem.Written::new)
                .forEach(items::add);
        IntStream.rangeClosed(1, POOL)
                .mapToObj(SmallBank::figure)
                .map(ReleasedItem.Written::new)
                .forEach(items::add);
        IntStream.rangeClosed(1, SITUATIONS)
                .mapToObj(SmallBank::situation)
                .map(ReleasedItem.Written::new)
                .forEach(items::add);
        IntStream.rangeClosed(1, ON_TRIAL)
                .mapToObj(SmallBank::onTrial)
                .map(ReleasedItem.Written::new)
                .forEach(items::add);
        return new ItemBankSnapshot(List.of(), items, List.of(), List.of(battery(), wide(), trials()));
    }

    /** What is on trial; the higher the number, the more answers there are. */
    static PilotItems pilots() {
        return instrument -> instrument.equals(FIGURES)
                ? IntStream.rangeClosed(1, ON_TRIAL)
                        .mapToObj(number -> new PilotItems.Candidate(ItemId.of("N-" + number), 1, Set.of(), number / 4))
                        .toList()
                : List.of();
    }

    private static Battery trials() {
        List<ItemId> pool = ids("F-", POOL);
        Conduct review = conduct(Navigation.REVIEW, TimePolicy.STANDARD);
        return new Battery(
                TRIALS,
                1,
                text("试用题", "Trials"),
                text("试用", "For tests"),
                Duration.ofMinutes(9),
                List.of(
                        section(
                                "figures",
                                FIGURES,
                                ids("T-", 2),
                                new Section.Adaptive(pool, 10, 14, 0.4, 3),
                                Optional.of(Duration.ofMinutes(20))),
                        conducted("drawn", FIGURES, new Section.Randomised(pool, 5), Conduct.STANDARD),
                        section(
                                "speed",
                                FIGURES,
                                ids("T-", 2),
                                new Section.Randomised(pool, 12),
                                Optional.of(Duration.ofMinutes(4))),
                        conducted("fixed", FIGURES, new Section.Linear(ids("F-", 12)), review),
                        opinions()));
    }

    private static Battery battery() {
        return new Battery(
                BATTERY,
                1,
                text("小组合", "Small battery"),
                text("试用", "For tests"),
                Duration.ofMinutes(5),
                List.of(opinions(), figures(), scenes()));
    }

    private static Battery wide() {
        TimePolicy policy = new TimePolicy(
                new TimePolicy.GivenBackUpTo(Duration.ofMinutes(2)),
                new TimePolicy.AsksBeyond(Duration.ofMinutes(1)),
                new TimePolicy.GivenBack(),
                new TimePolicy.AsksBeyond(Duration.ofSeconds(30)));
        List<ItemId> ratings = ids("R-", RATINGS);
        return new Battery(
                WIDE,
                1,
                text("各种部分", "All kinds"),
                text("试用", "For tests"),
                Duration.ofMinutes(9),
                List.of(
                        conducted("free", OPINIONS, new Section.Linear(ratings), conduct(Navigation.FREE, policy)),
                        conducted("drawn", FIGURES, new Section.Randomised(ids("F-", POOL), 5), Conduct.STANDARD),
                        conducted(
                                "quick",
                                FIGURES,
                                new Section.Linear(ids("F-", 4)),
                                new Conduct(Navigation.LOCKED, false, Optional.of(ITEM_LIMIT), policy)),
                        new Section(
                                SectionId.of("figures"),
                                FIGURES,
                                text("部分", "Section"),
                                List.of(text("请作答。", "Please answer.")),
                                ids("T-", 2),
                                new Section.Adaptive(ids("F-", POOL), 3, LONGEST, 0.7, 3),
                                Optional.of(TIME_LIMIT),
                                Optional.of(conduct(Navigation.LOCKED, policy))),
                        conducted(
                                "scenes",
                                SCENES,
                                new Section.Linear(ids("S-", SITUATIONS)),
                                conduct(Navigation.REVIEW, policy))));
    }

    private static Conduct conduct(Navigation navigation, TimePolicy policy) {
        return new Conduct(navigation, true, Optional.empty(), policy);
    }

    private static Section conducted(String id, InstrumentId instrument, Section.Delivery delivery, Conduct conduct) {
        return new Section(
                SectionId.of(id),
                instrument,
                text("部分 " + id, "Section " + id),
                List.of(text("请作答。", "Please answer.")),
                List.of(),
                delivery,
                Optional.empty(),
                Optional.of(conduct));
    }

    private static List<ItemId> ids(String prefix, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> ItemId.of(prefix + number))
                .toList();
    }

    private static Section opinions() {
        List<ItemId> items = IntStream.rangeClosed(1, RATINGS)
                .mapToObj(number -> ItemId.of("R-" + number))
                .toList();
        return section("opinions", OPINIONS, List.of(), new Section.Linear(items), Optional.empty());
    }

    private static Section figures() {
        List<ItemId> pool = IntStream.rangeClosed(1, POOL)
                .mapToObj(number -> ItemId.of("F-" + number))
                .toList();
        return section(
                "figures",
                FIGURES,
                List.of(ItemId.of("T-1"), ItemId.of("T-2")),
                new Section.Adaptive(pool, 3, LONGEST, 0.7, 3),
                Optional.of(TIME_LIMIT));
    }

    private static Section scenes() {
        List<ItemId> items = IntStream.rangeClosed(1, SITUATIONS)
                .mapToObj(number -> ItemId.of("S-" + number))
                .toList();
        return section("scenes", SCENES, List.of(), new Section.Linear(items), Optional.empty());
    }

    private static Section section(
            String id,
            InstrumentId instrument,
            List<ItemId> practice,
            Section.Delivery delivery,
            Optional<Duration> limit) {
        return new Section(
                SectionId.of(id),
                instrument,
                text("部分 " + id, "Section " + id),
                List.of(text("请作答。", "Please answer.")),
                practice,
                delivery,
                limit);
    }

    private static Item rating(int number) {
        List<LocalizedText> labels = IntStream.rangeClosed(1, 5)
                .mapToObj(label -> text("第" + label + "档", "Level " + label))
                .toList();
        return new Item(
                ItemId.of("R-" + number),
                1,
                OPINIONS,
                new ItemContent.RatingStatement(
                        text("像您吗？", "Is this you?"), text("句子" + number, "Statement " + number), labels),
                new ScoringRule.KeyedRating(Set.of(ScaleId.of("secretScale")), ScoringRule.Direction.POSITIVE),
                Optional.empty());
    }

    private static Item practice(int number) {
        return new Item(
                ItemId.of("T-" + number),
                1,
                FIGURES,
                figureContent("practice " + number),
                new ScoringRule.Practice(text("第 2 个对。", "The second one is right."), Optional.of(2)),
                Optional.empty());
    }

    private static Item figure(int number) {
        double difficulty = (number - POOL / 2.0) / 4;
        return new Item(
                ItemId.of("F-" + number),
                1,
                FIGURES,
                figureContent("figure " + number),
                new ScoringRule.SingleKey(ScaleId.of("secretScale"), 1 + number % 6),
                Optional.of(new Item.Parameters(
                        new LogisticModel(1.4, difficulty, 0.1, 1),
                        new Calibration(Calibration.Basis.DESIGN_RULES, text("尚未校准", "not calibrated")))));
    }

    private static Item onTrial(int number) {
        return new Item(
                ItemId.of("N-" + number),
                1,
                FIGURES,
                figureContent("new figure " + number),
                new ScoringRule.SingleKey(ScaleId.of("secretScale"), 1 + number % 6),
                Optional.empty());
    }

    private static ItemContent.FigureChoice figureContent(String what) {
        List<ItemContent.Figure> options = IntStream.rangeClosed(1, 6)
                .mapToObj(option -> new ItemContent.Figure("<svg/>", text("选项" + option, what + " option " + option)))
                .toList();
        return new ItemContent.FigureChoice(
                text("缺哪一个？", "Which is missing?"), new ItemContent.Figure("<svg/>", text("图形", what)), options);
    }

    private static Item situation(int number) {
        List<LocalizedText> actions = IntStream.rangeClosed(1, 4)
                .mapToObj(action -> text("做法" + action, "Action " + action))
                .toList();
        return new Item(
                ItemId.of("S-" + number),
                1,
                SCENES,
                new ItemContent.Situation(text("情况" + number, "Situation " + number), actions),
                new ScoringRule.ExpertKey(
                        ScaleId.of("secretScale"),
                        List.of(4.5, 3.0, 2.0, 1.5),
                        actions.stream()
                                .map(action -> text("理由 " + action.zh(), "secretRationale " + action.en()))
                                .toList()),
                Optional.empty());
    }

    private static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, en);
    }
}
