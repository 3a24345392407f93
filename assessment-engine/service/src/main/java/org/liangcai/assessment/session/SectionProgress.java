package org.liangcai.assessment.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param limit how long this person may work on it
 * @param practised whether the practice has been gone through once
 * @param left the items after the practice that are not on the page, in the order in which they were first shown
 * @param shown the item on the page, practice items included; after the end of the section the one that was there last
 * @param clock time on task
 * @param end how it ended, if it has
 * @param pilots what is tried out in it, unscored
 */
record SectionProgress(
        SectionId section,
        InstrumentId instrument,
        int number,
        SectionLimit limit,
        boolean practised,
        List<ShownItem> left,
        Optional<ShownItem> shown,
        SectionClock clock,
        Optional<SectionRecord.End> end,
        Optional<PilotPlan> pilots) {

    SectionProgress {
        left = List.copyOf(left);
    }

    static SectionProgress open(SessionEvent.SectionOpened opened, Accommodations accommodations) {
        return new SectionProgress(
                opened.section(),
                opened.instrument(),
                opened.number(),
                new SectionLimit(opened.timeLimit(), accommodations.extraTimePercent(), Duration.ZERO),
                false,
                List.of(),
                Optional.empty(),
                SectionClock.NOT_STARTED,
                Optional.empty(),
                opened.pilots());
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
        List<ShownItem> before = putAside(at);
        SectionClock running = clock.start(at);
        ShownItem item = ShownItem.show(
                event.presentation(), event.item(), event.version(), event.position(), at, running.notCounted(at));
        return with(before, Optional.of(item), running);
    }

    /** Shows an item again that was shown before. */
    SectionProgress showAgain(String presentation, Instant at) {
        List<ShownItem> others = new ArrayList<>(putAside(at));
        ShownItem again = others.stream()
                .filter(item -> item.presentation().equals(presentation))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("The item (%s) was never shown.".formatted(presentation)));
        others.remove(again);
        return with(others, Optional.of(again.showAgain(at, clock.notCounted(at))), clock);
    }

    /** Takes the item from the page without showing another. */
    SectionProgress clear(Instant at) {
        return with(putAside(at), Optional.empty(), clock);
    }

    SectionProgress answer(ItemResponse response, Instant at) {
        return with(practised, shown.map(item -> item.answer(response, at, clock.notCounted(at))), clock);
    }

    SectionProgress flag(String presentation, boolean set) {
        List<ShownItem> marked = left.stream()
                .map(item -> item.presentation().equals(presentation) ? item.flag(set) : item)
                .toList();
        return with(marked, shown.map(item -> item.presentation().equals(presentation) ? item.flag(set) : item), clock);
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
        return limited(limit.lengthen(time));
    }

    SectionProgress adapt(Accommodations accommodations) {
        return limited(limit.adapt(accommodations.extraTimePercent()));
    }

    /** Ends the section; the item on the page stays known, and its answer counts. */
    SectionProgress finish(SectionRecord.End how, Instant at) {
        return new SectionProgress(
                section,
                instrument,
                number,
                limit,
                practised,
                putAside(at),
                shown,
                clock.stop(at),
                Optional.of(how),
                pilots);
    }

    /** How long this person may work on the section. */
    Optional<Duration> timeLimit() {
        return limit.inForce();
    }

    /** Time on task at an instant; never more than the limit, because the section is over then. */
    Duration timeUsed(Instant at) {
        Duration used = clock.used(at);
        return timeLimit().filter(most -> most.compareTo(used) < 0).orElse(used);
    }

    /** What is left of the limit, if there is one; the whole of it until the clock starts. */
    Optional<Duration> timeLeft(Instant at) {
        return timeLimit().map(most -> most.minus(timeUsed(at)));
    }

    /**
     * Whether nothing is left of the limit.
     *
     * @param spared time before the instant that is about to be taken off
     */
    boolean timeIsOver(Instant at, Duration spared) {
        return clock.runs()
                && timeLimit()
                        .filter(most -> clock.used(at).minus(spared).compareTo(most) >= 0)
                        .isPresent();
    }

    /** How many items were shown after the practice, those on trial among them. */
    int presented() {
        return left.size() + (shownCounts() ? 1 : 0);
    }

    /** How many items that count were shown. */
    int scored() {
        return (int) items().stream().filter(item -> !isPilot(item)).count();
    }

    /** What comes next, if it is an item on trial. */
    Optional<PilotPlan.Pilot> nextPilot() {
        return pilots.flatMap(plan -> plan.at(presented() + 1));
    }

    /** All items after the practice, in the order in which they were first shown. */
    List<ShownItem> items() {
        if (!shownCounts()) {
            return left;
        }
        List<ShownItem> all = new ArrayList<>(left);
        shown.ifPresent(all::add);
        all.sort(Comparator.comparingInt(ShownItem::position));
        return all;
    }

    /** The answers that count so far, the one to the item on the page included. */
    List<AnsweredItem> settledAnswers() {
        return given(items(), false);
    }

    /** The answers that count to the items that are not on the page. */
    List<AnsweredItem> answers() {
        return given(left, false);
    }

    private List<AnsweredItem> given(List<ShownItem> among, boolean onTrial) {
        return among.stream()
                .filter(item -> isPilot(item) == onTrial)
                .flatMap(item -> item.answered().stream())
                .toList();
    }

    private boolean isPilot(ShownItem item) {
        return pilots.flatMap(plan -> plan.at(item.position())).isPresent();
    }

    /** What later stages read; {@code at} is the last moment known for a section still open. */
    SectionRecord record(Instant at) {
        return new SectionRecord(
                section,
                instrument,
                settledAnswers(),
                scored(),
                timeUsed(at),
                end.orElse(SectionRecord.End.OPEN),
                limit,
                pilots.map(plan -> new SectionRecord.Pilots(
                                given(items(), true), presented() - scored(), plan.lengthened()))
                        .orElse(SectionRecord.Pilots.NONE));
    }

    private boolean shownCounts() {
        return clock.isOpen() && shown.isPresent();
    }

    private List<ShownItem> putAside(Instant at) {
        return items().stream()
                .map(item -> shown.filter(item::equals).isPresent() ? item.leave(at, clock.notCounted(at)) : item)
                .toList();
    }

    private SectionProgress limited(SectionLimit changed) {
        return new SectionProgress(section, instrument, number, changed, practised, left, shown, clock, end, pilots);
    }

    private SectionProgress with(List<ShownItem> nowLeft, Optional<ShownItem> nowShown, SectionClock nowClock) {
        return new SectionProgress(
                section, instrument, number, limit, practised, nowLeft, nowShown, nowClock, end, pilots);
    }

    private SectionProgress with(boolean nowPractised, Optional<ShownItem> nowShown, SectionClock nowClock) {
        return new SectionProgress(
                section, instrument, number, limit, nowPractised, left, nowShown, nowClock, end, pilots);
    }
}
