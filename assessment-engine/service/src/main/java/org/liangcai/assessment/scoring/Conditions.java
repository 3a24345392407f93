package org.liangcai.assessment.scoring;

import java.util.List;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.session.SectionRecord;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.LocalizedText;

/** Whether a section was taken in the time that people of a norm had. */
public final class Conditions {

    private Conditions() {}

    /** Whether time was given to this person that others do not have; time that was lost and given back does not count. */
    public static boolean otherTime(SectionRecord section, Accommodations accommodations) {
        return section.limit().standard().isPresent()
                && (section.limit().extraTimePercent() > 0 || accommodations.itemTimersOff());
    }

    /** What must be said beside a comparison. In selection nobody is told who had more time; the office has it on record. */
    static List<LocalizedText> notes(SectionRecord section, Accommodations accommodations, Purpose purpose) {
        return purpose == Purpose.GUIDANCE && otherTime(section, accommodations)
                ? List.of(
                        new LocalizedText(
                                "这一部分的时间比对照人群的长，比较时要考虑到这一点。",
                                "There was more time for this part than the people of the comparison group had; please bear that in mind."))
                : List.of();
    }
}
