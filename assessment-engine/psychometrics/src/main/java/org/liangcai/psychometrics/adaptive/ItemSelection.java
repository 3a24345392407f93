package org.liangcai.psychometrics.adaptive;

/**
 * How the next item is chosen: by a criterion, among the items that exposure control leaves open, in the stratum that is due, under a
 * content rule. When no item satisfies all of it, the stratum, then the content group, then exposure control gives way: a test is never
 * ended by them. Ties go to the item that comes first in the pool. Immutable.
 *
 * @param criterion what makes an item good
 * @param candidates from how many of the best items one is drawn with equal chances: 1 for the best always (randomesque exposure control,
 *     Kingsbury and Zara 1989)
 * @param exposure which items are open to a person
 * @param strata how the pool is used up
 * @param content what is asked of the mixture of items
 */
public record ItemSelection(
        Criterion criterion, int candidates, ExposureControl exposure, Stratification strata, ContentRule content) {

    public ItemSelection {
        if (candidates < 1) {
            throw new IllegalArgumentException(
                    "The number of candidates (%d) must be 1 or more.".formatted(candidates));
        }
    }

    /** The best item by a criterion, without further conditions. */
    public static ItemSelection by(Criterion criterion) {
        return new ItemSelection(criterion, 1, ExposureControl.none(), Stratification.none(), new ContentRule.Free());
    }

    /** The item with the greatest Fisher information at the estimate. */
    public static ItemSelection maximumInformation() {
        return by(new Criterion.MaximumInformation());
    }

    /** The same, drawing among several of the best items. */
    public ItemSelection withCandidates(int count) {
        return new ItemSelection(criterion, count, exposure, strata, content);
    }

    /** The same with another exposure control. */
    public ItemSelection withExposure(ExposureControl control) {
        return new ItemSelection(criterion, candidates, control, strata, content);
    }

    /** The same with strata. */
    public ItemSelection withStrata(Stratification stratification) {
        return new ItemSelection(criterion, candidates, exposure, stratification, content);
    }

    /** The same with a content rule. */
    public ItemSelection withContent(ContentRule rule) {
        return new ItemSelection(criterion, candidates, exposure, strata, rule);
    }

    void requireSize(int items) {
        exposure.requireSize(items);
        if (!strata.isNone() && strata.stratumOfItem().size() != items) {
            throw new IllegalArgumentException("The number of items with a stratum (%d) must be that of items (%d)."
                    .formatted(strata.stratumOfItem().size(), items));
        }
        int described = switch (content) {
            case ContentRule.Free free -> items;
            case ContentBalance balance -> balance.groupOfItem().size();
            case ShadowTest shadow -> shadow.blueprint().items();
        };
        if (described != items) {
            throw new IllegalArgumentException(
                    "The number of items that the content rule describes (%d) must be that of items (%d)."
                            .formatted(described, items));
        }
    }
}
