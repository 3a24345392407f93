package org.liangcai.assessment.session;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.liangcai.itembank.LocalizedText;

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

    /** What is adapted, in plain words; empty for standard delivery. */
    public List<LocalizedText> notes() {
        List<LocalizedText> notes = new ArrayList<>();
        if (extraTimePercent > 0) {
            notes.add(new LocalizedText(
                    "答题时间延长 %d%%".formatted(extraTimePercent), "%d %% more time".formatted(extraTimePercent)));
        }
        note(notes, itemTimersOff, "单题不限时", "no limits on single questions");
        note(notes, largerType, "大字显示", "larger type");
        note(notes, highContrast, "高对比度显示", "strong contrast");
        note(notes, keyboardOnly, "只用键盘操作", "keyboard only");
        note(notes, readAloud, "朗读题目", "questions read aloud");
        note(notes, bothLanguages, "中英文对照", "Chinese and English side by side");
        return notes;
    }

    /** All of it in one text. */
    public LocalizedText summary() {
        if (!any()) {
            return new LocalizedText("标准条件", "standard conditions");
        }
        return new LocalizedText(
                notes().stream().map(LocalizedText::zh).collect(Collectors.joining("、")),
                notes().stream().map(LocalizedText::en).collect(Collectors.joining(", ")));
    }

    private static void note(List<LocalizedText> notes, boolean applies, String zh, String en) {
        if (applies) {
            notes.add(new LocalizedText(zh, en));
        }
    }
}
