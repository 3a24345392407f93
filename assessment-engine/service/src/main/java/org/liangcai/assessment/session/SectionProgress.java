package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ItemResponse;
import org.liangcai.itembank.form.SectionId;

/**
 * How far a section has come.
 *
 * @param section the section
 * @param instrument what it measures
 * @param number its place in the battery, from 1
 * @param standardLimit how long anybody may work on it
 * @param extraTimePercent how much longer this person may, in per cent of the standard limit
 * @param extraTime what the invigilator has given in addition
 * @param practised whether the practice has been gone through once
 * @param answers the final answers to the items left behind
 * @param presented how many items that count were shown
 * @param shown the item on the page, practice items included
 * @param clock time on task
 * @param end how it ended, if it has
 */
record SectionProgress(
        SectionId section,
        InstrumentId instrument,
        int number,
        Optional<Duration> standardLimit,
        int extraTimePercent,
        Duration extraTime,
        boolean practised,
        List<AnsweredItem> answers,
        int presented,
        Optional<ShownItem> shown,
        SectionClock clock,
        Optional<SectionRecord.End> end) {

    SectionProgress {
        answers = List.copyOf(answers);
    }

    static SectionProgress open(SessionEvent.SectionOpened opened, Accommodations accommodations) {
        return new SectionProgress(
                opened.section(),
                opened.instrument(),
                opened.number(),
                opened.timeLimit(),
                accommodations.extraTimePercent(),
                Duration.ZERO,
                false,
                List.of(),
                0,
                Optional.empty(),
                SectionClock.NOT_STARTED,
                Optional.empty());
    }

    SectionProgress practise(SessionEvent.PracticePresented presented, Instant at) {
        ShownItem item = ShownItem.show(
                presented.presentation(),
                presented.item(),
                presented.version(),
                presented.position(),
                at,
                Duration.ZERO);
        return with(practised, Optional.of(item), clock);
    }

    SectionProgress practiceCompleted() {
        return with(true, Optional.empty(), clock);
    }

    SectionProgress show(SessionEvent.ItemPresented event, Instant at) {
        SectionClock running = clock.start(at);
        ShownItem item = ShownItem.show(
                event.presentation(), event.item(), event.version(), event.position(), at, running.notCounted(at));
        return new SectionProgress(
                section,
                instrument,
                number,
                standardLimit,
                extraTimePercent,
                extraTime,
                practised,
                settledAnswers(),
                presented + 1,
                Optional.of(item),
                running,
                end);
    }

    SectionProgress answer(ItemResponse response, Instant at) {
        return with(practised, shown.map(item -> item.answer(response, at, clock.notCounted(at))), clock);
    }

    SectionProgress resume(Duration givenBack) {
        return with(practised, shown, clock.resume(givenBack));
    }

    SectionProgress giveBack(Duration time) {
        return with(practised, shown, clock.giveBack(time));
    }

    SectionProgress hold(Instant at) {
        return with(practised, shown, clock.hold(at));
    }

    SectionProgress release(Instant at) {
        return with(practised, shown, clock.release(at));
    }

    SectionProgress lengthen(Duration time) {
        return limited(extraTimePercent, extraTime.plus(time));
    }

    SectionProgress adapt(Accommodations accommodations) {
        return limited(accommodations.extraTimePercent(), extraTime);
    }

    /** Ends the section; the item on the page stays known, and its answer counts. */
    SectionProgress finish(SectionRecord.End how, Instant at) {
        return new SectionProgress(
                section,
                instrument,
                number,
                standardLimit,
                extraTimePercent,
                extraTime,
                practised,
                settledAnswers(),
                presented,
                shown,
                clock.stop(at),
                Optional.of(how));
    }

    /** How long this person may work on the section. */
    Optional<Duration> timeLimit() {
        return standardLimit.map(limit ->
                limit.plus(limit.multipliedBy(extraTimePercent).dividedBy(100)).plus(extraTime));
    }

    /** Time on task at an instant; never more than the limit, because the section is over then. */
    Duration timeUsed(Instant at) {
        Duration used = clock.used(at);
        return timeLimit().filter(limit -> limit.compareTo(used) < 0).orElse(used);
    }

    /** What is left of the limit, if there is one; the whole of it until the clock starts. */
    Optional<Duration> timeLeft(Instant at) {
        return timeLimit().map(limit -> limit.minus(timeUsed(at)));
    }

    boolean timeIsOver(Instant at) {
        return clock.runs()
                && timeLimit().isPresent()
                && clock.used(at).compareTo(timeLimit().get()) >= 0;
    }

    /** The answers so far, the one to the item on the page included when that item counts. */
    List<AnsweredItem> settledAnswers() {
        boolean counts = clock.isOpen() && shown.isPresent();
        if (!counts) {
            return answers;
        }
        List<AnsweredItem> settled = new ArrayList<>(answers);
        shown.flatMap(ShownItem::answered).ifPresent(settled::add);
        return settled;
    }

    /** What later stages read; {@code at} is the last moment known for a section still open. */
    SectionRecord record(Instant at) {
        return new SectionRecord(
                section, instrument, settledAnswers(), presented, timeUsed(at), end.orElse(SectionRecord.End.OPEN));
    }

    private SectionProgress limited(int nowExtraTimePercent, Duration nowExtraTime) {
        return new SectionProgress(
                section,
                instrument,
                number,
                standardLimit,
                nowExtraTimePercent,
                nowExtraTime,
                practised,
                answers,
                presented,
                shown,
                clock,
                end);
    }

    private SectionProgress with(boolean nowPractised, Optional<ShownItem> nowShown, SectionClock nowClock) {
        return new SectionProgress(
                section,
                instrument,
                number,
                standardLimit,
                extraTimePercent,
                extraTime,
                nowPractised,
                answers,
                presented,
                nowShown,
                nowClock,
                end);
    }
}
