package org.liangcai.itembank.qti.model;

import java.util.List;
import java.util.Optional;

/** Statistics of items from their use (QTI 2.2 and 3.0 Usage Data and Item Statistics). */
public record UsageData(Optional<String> glossary, List<Statistic> statistics) {

    public UsageData {
        statistics = List.copyOf(statistics);
    }

    /** One statistic of one or more objects. */
    public record Statistic(
            String name,
            Optional<String> glossary,
            String context,
            Optional<Long> caseCount,
            Optional<Double> standardError,
            Optional<Double> standardDeviation,
            Optional<String> lastUpdated,
            List<Target> targets,
            Figure figure) {
        public Statistic {
            targets = List.copyOf(targets);
        }
    }

    /** The item, or a part of it such as a choice, that a statistic is about. */
    public record Target(String identifier, Optional<String> partIdentifier, Optional<String> objectType) {}

    /** What a statistic says. */
    public sealed interface Figure {

        /** {@code ordinaryStatistic}: one value. */
        record Ordinary(Optional<BaseType> type, String value) implements Figure {}

        /** {@code categorizedStatistic}: a value for each category. */
        record Categorized(Mapping mapping) implements Figure {}
    }
}
