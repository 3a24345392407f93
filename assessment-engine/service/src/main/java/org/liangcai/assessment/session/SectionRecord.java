package org.liangcai.assessment.session;

import java.time.Duration;
import java.util.List;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.form.SectionId;

/**
 * What came out of one section; practice is not part of it.
 *
 * @param section the section
 * @param instrument the instrument
 * @param answers the final answers in the order in which the items were shown
 * @param presented how many items that count were shown, answered or not
 * @param timeUsed time on task
 * @param end how it ended
 * @param limit how long this person could work on it, the time for items on trial included
 * @param pilots what was tried out in it; counts nowhere
 */
public record SectionRecord(
        SectionId section,
        InstrumentId instrument,
        List<AnsweredItem> answers,
        int presented,
        Duration timeUsed,
        End end,
        SectionLimit limit,
        Pilots pilots) {

    /** A section without a limit, in which nothing was tried out. */
    public SectionRecord(
            SectionId section,
            InstrumentId instrument,
            List<AnsweredItem> answers,
            int presented,
            Duration timeUsed,
            End end) {
        this(section, instrument, answers, presented, timeUsed, end, SectionLimit.NONE, Pilots.NONE);
    }

    public SectionRecord {
        answers = List.copyOf(answers);
    }

    /**
     * Items on trial in a section.
     *
     * @param answers the final answers, in the order in which the items were shown
     * @param presented how many were shown, answered or not
     * @param lengthened how much longer the limit was for them
     */
    public record Pilots(List<AnsweredItem> answers, int presented, Duration lengthened) {

        /** Nothing was tried out. */
        public static final Pilots NONE = new Pilots(List.of(), 0, Duration.ZERO);

        public Pilots {
            answers = List.copyOf(answers);
        }
    }

    /** How a section ended. */
    public enum End {
        /** All items were answered, or the most that an adaptive section shows. */
        LENGTH,
        /** An adaptive section reached its precision. */
        PRECISION,
        /** The time limit came first. */
        TIME,
        /** The invigilator ended the session during the section. */
        STOPPED,
        /** The section is still open. */
        OPEN
    }
}
