package org.liangcai.norms;

/**
 * How a norm sample came about.
 *
 * @param place where the people were tested
 * @param period when
 * @param drawing how they were found
 * @param people how many the table stands on in all, 1 or more
 * @param smallestCell how many people each cell must stand on, 1 or more; a table with a smaller cell is refused
 */
public record SampleDesign(
        BilingualText place, BilingualText period, BilingualText drawing, int people, int smallestCell) {

    public SampleDesign {
        if (people < 1 || smallestCell < 1) {
            throw new FaultyNormException(BilingualText.of(
                    "常模样本（%d 人）和最小的组（%d 人）都要至少有 1 人。",
                    "The norm sample (%d people) and its smallest cell (%d) must hold at least one person.",
                    people,
                    smallestCell));
        }
    }
}
