package org.liangcai.assessment.session;

import java.util.List;
import java.util.stream.IntStream;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.form.ContentBound;
import org.liangcai.itembank.form.PoolRules;
import org.liangcai.psychometrics.adaptive.ContentRule;
import org.liangcai.psychometrics.adaptive.ShadowTest;
import org.liangcai.psychometrics.assembly.Blueprint;
import org.liangcai.psychometrics.assembly.Demand;

/**
 * What a pool asks of the mixture of items, as shadow tests hold it. Items that a session is kept from make no demand impossible: where
 * too few of a kind are left, as many as there are is asked for.
 *
 * @param pool the items of the pool that the session may show
 * @param rules what is asked
 */
record PoolContent(List<ItemId> pool, PoolRules rules) {

    /** The rule for tests of a length. */
    ContentRule rule(int length) {
        Blueprint blueprint = Blueprint.ofLength(pool.size(), length);
        for (ContentBound bound : rules.content()) {
            List<Integer> items = places(bound.items());
            int atLeast = Math.min(bound.atLeast(), items.size());
            blueprint = blueprint.with(Demand.category(bound.name(), items, atLeast, bound.atMost()));
        }
        for (List<ItemId> enemies : rules.enemies()) {
            blueprint = blueprint.with(Demand.enemies("enemies", places(enemies)));
        }
        return ShadowTest.of(blueprint);
    }

    /** Whether the answers so far lack items of a kind of which there must be some: then precision alone does not end the section. */
    boolean isOwed(List<AnsweredItem> answers) {
        return rules.content().stream().anyMatch(bound -> {
            long available = bound.items().stream().filter(pool::contains).count();
            long given = answers.stream()
                    .filter(answer -> bound.items().contains(answer.item()))
                    .count();
            return given < Math.min(bound.atLeast(), available);
        });
    }

    private List<Integer> places(List<ItemId> items) {
        return IntStream.range(0, pool.size())
                .filter(place -> items.contains(pool.get(place)))
                .boxed()
                .toList();
    }
}
