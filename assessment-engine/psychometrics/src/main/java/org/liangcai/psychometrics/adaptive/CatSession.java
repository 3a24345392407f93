package org.liangcai.psychometrics.adaptive;

import java.util.ArrayList;
import java.util.List;
import org.liangcai.psychometrics.ability.Response;

/**
 * An adaptive test with what has happened in it so far. Immutable: an answer makes a new session.
 *
 * @param test the configuration
 * @param administered the items shown and answered, in order
 */
public record CatSession(AdaptiveTest test, List<AdministeredItem> administered) {

    public CatSession {
        administered = List.copyOf(administered);
    }

    /** A session in which nothing was shown yet. */
    public static CatSession begin(AdaptiveTest test) {
        return new CatSession(test, List.of());
    }

    /** Which item comes next, or why the test is over. */
    public Decision next() {
        return test.decide(administered);
    }

    /**
     * The session after the response to the item that {@link #next()} asked for.
     *
     * @throws IllegalStateException if the test is over
     */
    public CatSession answer(Response response) {
        return switch (next()) {
            case Decision.Next next -> {
                List<AdministeredItem> longer = new ArrayList<>(administered);
                longer.add(new AdministeredItem(next.index(), response));
                yield new CatSession(test, longer);
            }
            case Decision.Stop stop ->
                throw new IllegalStateException(
                        "The test is over (%s): it takes no more answers.".formatted(stop.reason()));
        };
    }
}
