package org.liangcai.assessment.session;

/**
 * How the delivery is adapted to a person: only what is done, never why. It is noted on every score of the visit.
 *
 * @param extraTimePercent how much longer the time limits are, in per cent of the standard limit, 0 to 300
 * @param itemTimersOff whether limits on single items are switched off; extra time always switches them off
 * @param largerType larger type at the seat
 * @param highContrast strong contrast at the seat
 * @param keyboardOnly the keyboard alone, with a stronger focus mark and a list of keys
 * @param readAloud a button that reads each text aloud
 * @param bothLanguages Chinese and English side by side
 */
public record Accommodations(
        int extraTimePercent,
        boolean itemTimersOff,
        boolean largerType,
        boolean highContrast,
        boolean keyboardOnly,
        boolean readAloud,
        boolean bothLanguages) {

    /** The most extra time, in per cent. */
    public static final int MOST_EXTRA_TIME = 300;

    /** Standard delivery. */
    public static final Accommodations NONE = new Accommodations(0, false, false, false, false, false, false);

    public Accommodations {
        if (extraTimePercent < 0 || extraTimePercent > MOST_EXTRA_TIME) {
            throw new IllegalArgumentException("The extra time (%d %%) must lie between 0 and %d per cent."
                    .formatted(extraTimePercent, MOST_EXTRA_TIME));
        }
        itemTimersOff = itemTimersOff || extraTimePercent > 0;
    }

    /** Whether delivery is adapted in any way. */
    public boolean any() {
        return !equals(NONE);
    }
}
