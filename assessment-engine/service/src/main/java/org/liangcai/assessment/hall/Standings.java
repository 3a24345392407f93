package org.liangcai.assessment.hall;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.liangcai.assessment.visit.VisitStatus;

/** Where the people of a sitting stand: a pure function of the sitting and of how far their tests have come. */
final class Standings {

    private final Function<UUID, Optional<TestOutline>> outlines;

    Standings(Function<UUID, Optional<TestOutline>> outlines) {
        this.outlines = outlines;
    }

    /** Where a person stands. */
    AttendanceState state(Sitting sitting, Attendance one) {
        Optional<TestOutline> outline = outlines.apply(one.visit());
        if (one.end().isPresent()) {
            return one.end().get() == EndKind.TERMINATED ? AttendanceState.TERMINATED : AttendanceState.INVALIDATED;
        }
        if (outline.filter(known -> known.status() == VisitStatus.COMPLETED).isPresent()) {
            return AttendanceState.COMPLETED;
        }
        if (outline.filter(known -> known.status() == VisitStatus.REFUSED).isPresent()) {
            return AttendanceState.DECLINED;
        }
        if (one.checkedInAt().isEmpty()) {
            return AttendanceState.INVITED;
        }
        if (one.admittedAt().isEmpty()) {
            return AttendanceState.CHECKED_IN;
        }
        if (!sitting.isStarted()) {
            return AttendanceState.AUTHORISED;
        }
        return outline.filter(TestOutline::paused).isPresent() ? AttendanceState.PAUSED : AttendanceState.RUNNING;
    }

    /** Whether somebody who sat down has answered nothing and nobody has said why. Whoever refused consent or never came has said it all. */
    boolean needsWord(Sitting sitting, Attendance one) {
        boolean nothing = outlines.apply(one.visit())
                .map(outline -> outline.answered() == 0)
                .orElse(true);
        return nothing
                && one.checkedInAt().isPresent()
                && state(sitting, one) != AttendanceState.DECLINED
                && one.end().isEmpty()
                && !one.isExplained();
    }

    /** Everybody who stands there. */
    List<Attendance> in(Sitting sitting, AttendanceState state) {
        return sitting.attendances().stream()
                .filter(one -> state(sitting, one) == state)
                .toList();
    }
}
