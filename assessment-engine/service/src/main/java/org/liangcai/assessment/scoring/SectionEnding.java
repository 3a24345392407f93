package org.liangcai.assessment.scoring;

import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.itembank.LocalizedText;

/** How a timed or adaptive section ended, in words. */
final class SectionEnding {

    private SectionEnding() {}

    static LocalizedText of(SectionRecord record, int answered) {
        LocalizedText end = switch (record.end()) {
            case LENGTH -> new LocalizedText("规定的题都出示了。", "The full number of items was given.");
            case PRECISION ->
                new LocalizedText("已达到要求的精度，提前结束。", "It ended early because the wanted precision was reached.");
            case TIME -> new LocalizedText("时间到了，自动结束。", "It ended because time was up.");
            case STOPPED -> new LocalizedText("工作人员提前结束了这次测评。", "It ended because the staff ended the sitting early.");
            case OPEN -> new LocalizedText("这一部分还没有结束。", "This part is not finished yet.");
        };
        int left = record.presented() - answered;
        LocalizedText counted = left <= 0
                ? end
                : new LocalizedText(
                        end.zh() + "有 %d 题出现了但没有作答，不计入结果。".formatted(left),
                        end.en() + " %d shown but left unanswered; not counted.".formatted(left));
        return withTrials(record, counted);
    }

    private static LocalizedText withTrials(SectionRecord record, LocalizedText end) {
        SectionRecord.Pilots pilots = record.pilots();
        if (pilots.lengthened().isZero()) {
            return end;
        }
        return new LocalizedText(
                end.zh()
                        + "其中穿插了不计分的试用题，为此时限加长了 %d 秒。"
                                .formatted(pilots.lengthened().toSeconds()),
                end.en()
                        + " It held items on trial, which do not count; the limit was %d seconds longer for them."
                                .formatted(pilots.lengthened().toSeconds()));
    }
}
