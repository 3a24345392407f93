package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.store.ShippedConsentTexts;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ItemId;
import org.liangcai.itembank.ItemResponse;

class PilotSeedingTest {

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** Answers depend on the item alone, so that two walks with one seed differ only by what is tried out. */
    private static Walk walk(long seed, PilotItems pilots) {
        Walk walk = new Walk(seed, SmallBank.TRIALS, pilots).consent(true, false);
        while (!walk.session().isOver()) {
            if (walk.session().shown().isEmpty()) {
                walk.proceed();
            } else {
                walk.after(Duration.ofSeconds(4));
                int choice = 1 + Math.floorMod(walk.shown().item().hashCode() + seed, 3);
                walk.answer(choice).next();
            }
        }
        return walk;
    }

    private static List<SectionRecord> records(Walk walk) {
        return walk.session().sections().stream()
                .map(section -> section.record(walk.at()))
                .toList();
    }

    private record Given(ItemId item, ItemResponse response) {}

    private static List<Given> given(List<AnsweredItem> answers) {
        return answers.stream()
                .map(answer -> new Given(answer.item(), answer.response()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void items_answers_and_end_are_those_of_the_session_without_trials(long seed) {
        List<SectionRecord> with = records(walk(seed, SmallBank.pilots()));
        List<SectionRecord> without = records(walk(seed, PilotItems.NONE));

        assertThat(with).hasSameSizeAs(without);
        for (int index = 0; index < with.size(); index++) {
            assertThat(given(with.get(index).answers()))
                    .isEqualTo(given(without.get(index).answers()));
            assertThat(with.get(index).presented()).isEqualTo(without.get(index).presented());
            assertThat(with.get(index).end()).isEqualTo(without.get(index).end());
        }
        assertThat(with).extracting(section -> section.pilots().presented()).containsExactly(2, 1, 0, 2, 0);
        assertThat(without).extracting(SectionRecord::pilots).containsOnly(SectionRecord.Pilots.NONE);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_trial_is_neither_first_nor_last_and_never_among_the_answers_that_count(long seed) {
        Walk walk = walk(seed, SmallBank.pilots());
        for (SectionProgress section : walk.session().sections()) {
            section.pilots()
                    .ifPresent(plan -> plan.items().forEach(pilot -> {
                        assertThat(pilot.position()).isBetween(2, section.presented() - 1);
                        assertThat(section.items().get(pilot.position() - 1).item())
                                .isEqualTo(pilot.item());
                    }));
            assertThat(section.settledAnswers())
                    .noneMatch(answer -> answer.item().value().startsWith("N-"));
        }
        assertThat(records(walk))
                .flatExtracting(section -> section.pilots().answers())
                .allMatch(answer -> answer.item().value().startsWith("N-"))
                .extracting(AnsweredItem::item)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_place_between_the_first_and_the_last_comes_up_and_items_with_few_answers_go_first() {
        Map<Integer, Integer> places = new TreeMap<>();
        Map<ItemId, Integer> items = new TreeMap<>();
        for (long seed = 1; seed <= 400; seed++) {
            Walk walk = new Walk(seed, SmallBank.TRIALS, SmallBank.pilots()).consent(true, false);
            for (PilotPlan.Pilot pilot : walk.section().pilots().orElseThrow().items()) {
                places.merge(pilot.position(), 1, Integer::sum);
                items.merge(pilot.item(), 1, Integer::sum);
            }
        }
        assertThat(places.keySet()).containsExactly(2, 3, 4, 5, 6, 7, 8, 9, 10, 11);
        assertThat(places.values()).allMatch(count -> count > 45 && count < 125);
        assertThat(items.keySet()).extracting(ItemId::value).containsExactly("N-1", "N-2", "N-3");
    }

    @Test
    void the_limit_grows_by_the_share_of_the_shortest_section_and_the_person_is_told() {
        Walk walk = new Walk(1, SmallBank.TRIALS, SmallBank.pilots()).consent(true, false);

        assertThat(walk.section().timeLimit()).contains(Duration.ofMinutes(24));
        SeatView view = new SeatViews(walk.rules())
                .of(walk.session(), Walk.visit(walk.session().visit(), SmallBank.TRIALS), walk.at());
        assertThat(view.section().orElseThrow().instructions().getLast().en())
                .contains("being tried out")
                .endsWith("The time has been lengthened for them.");
        assertThat(view.section().orElseThrow().instructions().getLast().zh()).contains("不计分");
    }

    @Test
    void the_count_a_person_sees_includes_the_trials() {
        Walk walk = new Walk(1, SmallBank.TRIALS, SmallBank.pilots()).consent(true, false);
        SeatViews views = new SeatViews(walk.rules());
        walk.practise().proceed();

        SeatView view = views.of(walk.session(), Walk.visit(walk.session().visit(), SmallBank.TRIALS), walk.at());

        assertThat(view.item().orElseThrow().of()).isEqualTo(14 + 2);
    }

    /** What goes to the seat says of an item on trial what it says of every other, and the same kind of thing. */
    @Test
    void nothing_that_reaches_the_seat_tells_an_item_on_trial_from_the_others() {
        Walk walk = new Walk(3, SmallBank.TRIALS, SmallBank.pilots()).consent(true, false);
        SeatViews views = new SeatViews(walk.rules());
        walk.practise().proceed();
        int trials = 0;
        while (walk.session().phase() == SessionPhase.ITEM) {
            SeatView view = views.of(walk.session(), Walk.visit(walk.session().visit(), SmallBank.TRIALS), walk.at());
            SeatView.ItemView item = view.item().orElseThrow();
            trials += walk.shown().item().value().startsWith("N-") ? 1 : 0;
            assertThat(item.presentation()).matches("[0-9a-f-]{36}");
            assertThat(item.position()).isEqualTo(walk.section().presented());
            assertThat(item.of()).isEqualTo(16);
            assertThat(item.ofIsMaximum()).isTrue();
            assertThat(view.toString()).doesNotContain("N-", "F-", "Pilot", "pilot", "lengthened=");
            walk.after(Duration.ofSeconds(2)).answer(1).next();
        }
        assertThat(trials).isEqualTo(2);
    }

    @Test
    void nothing_is_tried_out_on_who_has_not_agreed_or_is_chosen_among_applicants() {
        ItemBank bank = SmallBank.bank();
        PilotSeeding seeding = new PilotSeeding(bank, SmallBank.pilots(), 2);
        SessionRules rules = new SessionRules(bank, new ShippedConsentTexts(), (item, began) -> false, seeding);
        for (Purpose purpose : Purpose.values()) {
            for (boolean norms : List.of(true, false)) {
                boolean tried = opened(rules, purpose, norms).pilots().isPresent();
                assertThat(tried).isEqualTo(norms && purpose == Purpose.GUIDANCE);
            }
        }
    }

    private static SessionEvent.SectionOpened opened(SessionRules rules, Purpose purpose, boolean norms) {
        AssessmentSession session = AssessmentSession.begin(
                new java.util.UUID(7, 1),
                Walk.START,
                new SessionEvent.SessionStarted(SmallBank.TRIALS, 1, purpose, 5, org.liangcai.itembank.Language.ZH));
        session = session.evolve(
                new RecordedEvent(2, Walk.START, new SessionEvent.LanguageChosen(org.liangcai.itembank.Language.ZH)));
        String version = new ShippedConsentTexts().forPurpose(purpose).version();
        Decision decision =
                rules.decide(session, new SessionCommand.GiveConsent(version, true, true, norms), Walk.START);
        List<SessionEvent> events = new ArrayList<>(((Decision.Accepted) decision).events());
        return (SessionEvent.SectionOpened) events.getLast();
    }

    @Test
    void none_is_a_setting_and_a_negative_number_is_not() {
        Walk walk = new Walk(1, SmallBank.TRIALS);
        Optional<PilotPlan> plan = new PilotSeeding(SmallBank.bank(), SmallBank.pilots(), 0)
                .plan(
                        walk.session(),
                        SmallBank.bank()
                                .battery(SmallBank.TRIALS)
                                .orElseThrow()
                                .sections()
                                .getFirst(),
                        1);
        assertThat(plan).isEmpty();
        org.assertj.core.api.Assertions.assertThatIllegalArgumentException()
                .isThrownBy(() -> new PilotSeeding(SmallBank.bank(), SmallBank.pilots(), -1))
                .withMessage("The number of trials in a section (-1) must be 0 or more.");
    }
}
