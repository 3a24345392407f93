package org.liangcai.assessment.session;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemPoints;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.form.Section;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.adaptive.AdaptiveTest;
import org.liangcai.psychometrics.adaptive.AdministeredItem;
import org.liangcai.psychometrics.adaptive.CatEstimator;
import org.liangcai.psychometrics.adaptive.ItemPool;
import org.liangcai.psychometrics.adaptive.ItemSelection;
import org.liangcai.psychometrics.adaptive.StopReason;
import org.liangcai.psychometrics.adaptive.StoppingRule;
import org.liangcai.psychometrics.adaptive.ThetaGrid;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * What follows on the answers given so far in a section: a pure function of form, answers and seed, the same to the last bit on every
 * machine.
 */
final class NextItem {

    /** Ability between items: standard normal prior, 61 nodes from −6 to 6. */
    private static final CatEstimator ESTIMATOR =
            CatEstimator.eap().withGrid(new ThetaGrid(-6, 6, 61, ThetaGrid.Rule.RECTANGLE));

    private final ItemBank bank;
    /** A pool works out tables when it is first used; the parameters are the key, so that new ones make a new pool. */
    private final ConcurrentHashMap<List<ItemResponseModel>, ItemPool> pools = new ConcurrentHashMap<>();

    NextItem(ItemBank bank) {
        this.bank = bank;
    }

    /** Either an item or the end of the section. */
    sealed interface Choice {

        record Show(Item item) implements Choice {}

        record End(SectionRecord.End end) implements Choice {}
    }

    /**
     * What follows.
     *
     * @param section the section
     * @param answers the answers to the items shown so far, in order
     * @param presented how many items were shown
     * @param seed the seed of the section
     * @param withheld the items that this session is kept from; an adaptive section chooses among the others
     */
    Choice after(Section section, List<AnsweredItem> answers, int presented, long seed, Predicate<ItemId> withheld) {
        return switch (section.delivery()) {
            case Section.Linear linear ->
                listed(section, linear.items(), linear.items().size(), presented);
            case Section.Randomised(List<ItemId> pool, int length) ->
                listed(section, drawn(pool, seed), length, presented);
            case Section.Adaptive adaptive -> chosen(section, adaptive, answers, seed, withheld);
        };
    }

    private Choice listed(Section section, List<ItemId> items, int length, int shown) {
        return shown < length
                ? new Choice.Show(bank.item(section, items.get(shown)))
                : new Choice.End(SectionRecord.End.LENGTH);
    }

    /** The whole pool in the order that belongs to a seed. */
    private static List<ItemId> drawn(List<ItemId> pool, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<ItemId> order = new ArrayList<>(pool);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, random.nextInt(last + 1));
        }
        return order;
    }

    private Choice chosen(
            Section section,
            Section.Adaptive adaptive,
            List<AnsweredItem> answers,
            long seed,
            Predicate<ItemId> withheld) {
        List<ItemId> pool = adaptive.pool().stream().filter(withheld.negate()).toList();
        if (pool.size() <= answers.size()) {
            return new Choice.End(SectionRecord.End.LENGTH);
        }
        Optional<PoolContent> content =
                adaptive.rules().filter(rules -> !rules.isEmpty()).map(rules -> new PoolContent(pool, rules));
        int longest = Math.min(adaptive.maximumLength(), pool.size());
        boolean contentOwed = content.filter(asked -> asked.isOwed(answers)).isPresent();
        ItemSelection selection = ItemSelection.maximumInformation().withCandidates(adaptive.randomesque());
        AdaptiveTest test = new AdaptiveTest(
                pools.computeIfAbsent(
                        pool.stream().map(item -> model(section, item)).toList(), ItemPool::of),
                ESTIMATOR,
                content.map(asked -> selection.withContent(asked.rule(longest))).orElse(selection),
                new StoppingRule(
                        contentOwed ? longest : Math.min(adaptive.minimumLength(), longest),
                        longest,
                        adaptive.targetStandardError()),
                seed);
        List<AdministeredItem> administered =
                answers.stream().map(answer -> administered(section, pool, answer)).toList();
        return switch (test.decide(administered)) {
            case org.liangcai.psychometrics.adaptive.Decision.Next next ->
                new Choice.Show(bank.item(section, pool.get(next.index())));
            case org.liangcai.psychometrics.adaptive.Decision.Stop stop -> new Choice.End(end(stop.reason()));
        };
    }

    private static SectionRecord.End end(StopReason reason) {
        return switch (reason) {
            case PRECISE_ENOUGH, CLASSIFIED, NOTHING_INFORMATIVE, STABLE -> SectionRecord.End.PRECISION;
            case MAXIMUM_LENGTH, POOL_EXHAUSTED -> SectionRecord.End.LENGTH;
        };
    }

    private AdministeredItem administered(Section section, List<ItemId> pool, AnsweredItem answer) {
        Item item = bank.item(answer.item(), answer.version()).orElseGet(() -> bank.item(section, answer.item()));
        return new AdministeredItem(pool.indexOf(answer.item()), Response.of(isRight(item, answer.response()) ? 1 : 0));
    }

    private static boolean isRight(Item item, ItemResponse response) {
        if (!ItemPoints.isRightOrWrong(item.scoring())) {
            throw new IllegalStateException(
                    "The item (%s) of an adaptive section must be right or wrong.".formatted(item.id()));
        }
        ItemPoints points = ItemPoints.of(item, response)
                .orElseThrow(() -> new IllegalStateException(
                        "The answer (%s) is none to the item (%s).".formatted(response, item.id())));
        return points.points() >= points.maximum();
    }

    private ItemResponseModel model(Section section, ItemId id) {
        Optional<Item.Parameters> parameters =
                section.pinned().isPresent() ? bank.item(section, id).parameters() : bank.parameters(id);
        return parameters
                .orElseThrow(() -> new IllegalStateException(
                        "The item (%s) of an adaptive section has no response model.".formatted(id)))
                .model();
    }
}
