package org.liangcai.assessment.session;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScoringRule;
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
     * @param answers the answers to all items shown so far, in order
     * @param seed the seed of the section
     * @param withheld the items that this session is kept from; an adaptive section chooses among the others
     */
    Choice after(Section section, List<AnsweredItem> answers, long seed, Predicate<ItemId> withheld) {
        return switch (section.delivery()) {
            case Section.Linear linear -> listed(linear, answers.size());
            case Section.Adaptive adaptive -> chosen(adaptive, answers, seed, withheld);
        };
    }

    private Choice listed(Section.Linear linear, int shown) {
        return shown < linear.items().size()
                ? new Choice.Show(bank.item(linear.items().get(shown)))
                : new Choice.End(SectionRecord.End.LENGTH);
    }

    private Choice chosen(
            Section.Adaptive adaptive, List<AnsweredItem> answers, long seed, Predicate<ItemId> withheld) {
        List<ItemId> pool = adaptive.pool().stream().filter(withheld.negate()).toList();
        if (pool.size() <= answers.size()) {
            return new Choice.End(SectionRecord.End.LENGTH);
        }
        AdaptiveTest test = new AdaptiveTest(
                pools.computeIfAbsent(pool.stream().map(this::model).toList(), ItemPool::of),
                ESTIMATOR,
                ItemSelection.maximumInformation().withCandidates(adaptive.randomesque()),
                new StoppingRule(adaptive.minimumLength(), adaptive.maximumLength(), adaptive.targetStandardError()),
                seed);
        List<AdministeredItem> administered =
                answers.stream().map(answer -> administered(pool, answer)).toList();
        return switch (test.decide(administered)) {
            case org.liangcai.psychometrics.adaptive.Decision.Next next ->
                new Choice.Show(bank.item(pool.get(next.index())));
            case org.liangcai.psychometrics.adaptive.Decision.Stop stop -> new Choice.End(end(stop.reason()));
        };
    }

    private static SectionRecord.End end(StopReason reason) {
        return switch (reason) {
            case PRECISE_ENOUGH, CLASSIFIED, NOTHING_INFORMATIVE, STABLE -> SectionRecord.End.PRECISION;
            case MAXIMUM_LENGTH, POOL_EXHAUSTED -> SectionRecord.End.LENGTH;
        };
    }

    private AdministeredItem administered(List<ItemId> pool, AnsweredItem answer) {
        Item item = bank.item(answer.item(), answer.version()).orElseGet(() -> bank.item(answer.item()));
        return new AdministeredItem(pool.indexOf(answer.item()), Response.of(isRight(item, answer.response()) ? 1 : 0));
    }

    private static boolean isRight(Item item, ItemResponse response) {
        if (item.scoring() instanceof ScoringRule.SingleKey key && response instanceof ItemResponse.Chosen chosen) {
            return chosen.option() == key.correctOption();
        }
        throw new IllegalStateException(
                "The item (%s) of an adaptive section must have one right option.".formatted(item.id()));
    }

    private ItemResponseModel model(ItemId id) {
        return bank.parameters(id)
                .orElseThrow(() -> new IllegalStateException(
                        "The item (%s) of an adaptive section has no response model.".formatted(id)))
                .model();
    }
}
