package org.liangcai.assessment.pilot;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.session.AnsweredItem;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.itembank.Item;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.ScoringRule;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.psychometrics.ability.AbilityEstimate;
import org.liangcai.psychometrics.ability.Eap;
import org.liangcai.psychometrics.ability.Response;
import org.liangcai.psychometrics.ability.ResponsePattern;
import org.liangcai.psychometrics.model.ItemResponseModel;

/**
 * The answers of one section as right and wrong.
 *
 * @param scored the answers that count and have a response model, in order
 * @param trials the answers to items on trial, in order
 */
record KeyedSection(List<Scored> scored, List<Trial> trials) {

    KeyedSection {
        scored = List.copyOf(scored);
        trials = List.copyOf(trials);
    }

    /** An answer that counts. */
    record Scored(ItemVersion version, ItemResponseModel model, boolean right) {}

    /** An answer to an item on trial. */
    record Trial(ItemVersion version, boolean right, Duration responseTime) {}

    static KeyedSection of(SectionRecord section, ItemBank bank) {
        List<Scored> scored = new ArrayList<>();
        for (AnsweredItem answer : section.answers()) {
            Optional<Item> item = bank.item(answer.item(), answer.version());
            item.flatMap(Item::parameters)
                    .filter(parameters -> parameters.model().categoryCount() == 2)
                    .ifPresent(parameters -> isRight(item.orElseThrow(), answer)
                            .ifPresent(right -> scored.add(new Scored(version(answer), parameters.model(), right))));
        }
        List<Trial> trials = new ArrayList<>();
        for (AnsweredItem answer : section.pilots().answers()) {
            bank.item(answer.item(), answer.version())
                    .flatMap(item -> isRight(item, answer))
                    .ifPresent(right -> trials.add(new Trial(version(answer), right, answer.responseTime())));
        }
        return new KeyedSection(scored, trials);
    }

    private static ItemVersion version(AnsweredItem answer) {
        return new ItemVersion(answer.item(), answer.version());
    }

    private static Optional<Boolean> isRight(Item item, AnsweredItem answer) {
        return item.scoring() instanceof ScoringRule.SingleKey key
                        && answer.response() instanceof ItemResponse.Chosen chosen
                ? Optional.of(chosen.option() == key.correctOption())
                : Optional.empty();
    }

    /** The ability by the answers that count, as scores have it. */
    AbilityEstimate.Finite ability() {
        return Eap.standard().estimate(new ResponsePattern(pattern()));
    }

    /** The ability if one more answer counted. */
    AbilityEstimate.Finite abilityWith(ItemResponseModel model, boolean right) {
        List<ResponsePattern.Answer> pattern = pattern();
        pattern.add(answer(model, right));
        return Eap.standard().estimate(new ResponsePattern(pattern));
    }

    private List<ResponsePattern.Answer> pattern() {
        List<ResponsePattern.Answer> pattern = new ArrayList<>();
        scored.forEach(one -> pattern.add(answer(one.model(), one.right())));
        return pattern;
    }

    private static ResponsePattern.Answer answer(ItemResponseModel model, boolean right) {
        return new ResponsePattern.Answer(model, Response.of(right ? 1 : 0));
    }
}
