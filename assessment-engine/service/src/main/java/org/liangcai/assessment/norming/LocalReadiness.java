package org.liangcai.assessment.norming;

/**
 * How far the scores of a form reach for a norm.
 *
 * @param form what was taken
 * @param kept how many people's scores are kept
 * @param usable how many of them are complete and careful
 * @param women how many of the usable are women's
 * @param men how many are men's
 */
public record LocalReadiness(LocalForm form, int kept, int usable, int women, int men) {

    /** Of a form of which nothing is kept yet. */
    static LocalReadiness none(LocalForm form) {
        return new LocalReadiness(form, 0, 0, 0, 0);
    }

    /** How many complete, careful protocols are missing to a norm of everybody; 0 when there are enough. */
    public int missing() {
        return Math.max(0, LocalNormService.FEWEST - usable);
    }

    /** How many are missing to a norm with cells for each sex. */
    public int missingBySex() {
        return Math.max(0, LocalNormService.FEWEST - women) + Math.max(0, LocalNormService.FEWEST - men);
    }
}
