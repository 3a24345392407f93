package org.liangcai.assessment.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;

/**
 * A person who hesitates, changes answers, goes back, marks, sends things twice, sends nonsense, leaves the page, takes breaks, loses
 * link, computer and power, meets an invigilator, and gets to the end.
 */
final class Stroll {

    private static final UUID STAFF = new UUID(1, 1);

    private final Random random;
    private final Walk walk;

    private Stroll(long seed, BatteryId battery, PilotItems pilots) {
        random = new Random(seed);
        walk = new Walk(seed, battery, pilots)
                .after(Duration.ofSeconds(random.nextInt(40)))
                .chooseLanguage();
        walk.after(Duration.ofSeconds(random.nextInt(400))).consent(true, random.nextBoolean());
    }

    static Walk through(long seed, BatteryId battery) {
        return through(seed, battery, PilotItems.NONE);
    }

    static Walk through(long seed, BatteryId battery, PilotItems pilots) {
        Stroll stroll = new Stroll(seed, battery, pilots);
        stroll.toTheEnd();
        return stroll.walk;
    }

    private void toTheEnd() {
        while (!walk.session().isOver()) {
            walk.after(Duration.ofMillis(random.nextInt(1, 9_000)));
            if (random.nextInt(30) == 0) {
                disappear();
            }
            step();
        }
    }

    private void disappear() {
        walk.signOfLife(false).after(Duration.ofMillis(random.nextInt(1, 3_000_000)));
        walk.signOfLife(random.nextInt(3) == 0, random.nextBoolean());
    }

    private void step() {
        switch (random.nextInt(24)) {
            case 0 -> walk.signOfLife(false);
            case 1 ->
                walk.carryOut(new SessionCommand.ChooseLanguage(random.nextBoolean() ? Language.EN : Language.ZH));
            case 2 -> refusedOrNothing();
            case 3 -> walk.carryOut(new SessionCommand.LeavePage(PageLeave.values()[random.nextInt(3)]));
            case 4 -> attempt(new SessionCommand.TakeBreak(walk.nextSequence(), true));
            case 5 -> supervise();
            default -> onward();
        }
    }

    private void supervise() {
        SessionCommand.FromInvigilator order = switch (random.nextInt(40)) {
            case 0 -> new SessionCommand.Terminate(STAFF, IrregularityCategory.OWN_WISH, "");
            case 1, 2, 3, 4 -> new SessionCommand.NoteIrregularity(STAFF, IrregularityCategory.OTHER, "note");
            case 5, 6, 7, 8 -> new SessionCommand.GiveExtraTime(STAFF, Duration.ofSeconds(random.nextInt(1, 90)), "");
            case 9, 10, 11 ->
                new SessionCommand.SetAccommodations(
                        STAFF, new Accommodations(random.nextInt(4) * 25, false, true, false, false, false, false));
            default -> new SessionCommand.Pause(STAFF, "pause");
        };
        try {
            walk.order(order);
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isEqualTo(SessionRefusal.NO_TIME_LIMIT);
        }
    }

    private void onward() {
        walk.signOfLife(false);
        if (walk.session().supervision().pause().isPresent()) {
            endPause();
        } else if (walk.session().supervision().awaySince().isPresent() && random.nextInt(3) > 0) {
            walk.carryOut(new SessionCommand.ReturnToPage());
        } else if (walk.session().isOver()) {
            return;
        } else if (walk.session().shown().isEmpty()) {
            pageWithoutItem();
        } else {
            item();
        }
    }

    private void endPause() {
        switch (walk.session().supervision().pause().orElseThrow()) {
            case Pause.ByPerson _ -> walk.carryOut(new SessionCommand.TakeBreak(walk.nextSequence(), false));
            case Pause.ByInvigilator _ -> walk.order(new SessionCommand.Resume(STAFF));
            case Pause.ForLostTime pause ->
                walk.order(new SessionCommand.DecideLostTime(
                        STAFF, pause.lost().multipliedBy(random.nextInt(3)).dividedBy(2)));
        }
    }

    private void pageWithoutItem() {
        List<ShownItem> seen = walk.section().items();
        if (walk.session().phase() == SessionPhase.REVIEW && random.nextBoolean()) {
            attempt(new SessionCommand.GoTo(
                    walk.nextSequence(), seen.get(random.nextInt(seen.size())).presentation()));
        } else {
            walk.proceed();
        }
    }

    private void item() {
        String shown = walk.shown().presentation();
        switch (random.nextInt(9)) {
            case 0 -> attempt(new SessionCommand.Back(walk.nextSequence(), shown));
            case 1 -> attempt(new SessionCommand.Flag(walk.nextSequence(), shown, random.nextBoolean()));
            case 2 -> attempt(new SessionCommand.Review(walk.nextSequence()));
            case 3 -> walk.answer(random.nextInt(1, 4));
            default -> {
                if (walk.shown().response().isEmpty()) {
                    walk.answer(random.nextInt(1, 4));
                } else {
                    walk.next();
                }
            }
        }
    }

    /** Where the form does not allow it, it is refused and nothing happens. */
    private void attempt(SessionCommand command) {
        walk.signOfLife(false);
        long before = walk.session().version();
        try {
            walk.carryOut(command);
        } catch (RefusedException refused) {
            assertThat(refused.refusal()).isInstanceOf(SessionRefusal.class);
            assertThat(walk.session().version()).isEqualTo(before);
        }
    }

    private void refusedOrNothing() {
        List<SessionCommand> nonsense = List.of(
                new SessionCommand.Answer(walk.nextSequence(), "no such page", new SubmittedResponse.Rating(1)),
                new SessionCommand.Next(walk.nextSequence(), "no such page"),
                new SessionCommand.Back(walk.nextSequence(), "no such page"),
                new SessionCommand.GoTo(walk.nextSequence(), "no such page"),
                new SessionCommand.Flag(walk.nextSequence(), "no such page", true),
                new SessionCommand.Proceed(0, false),
                new SessionCommand.GiveConsent("another version", true, true));
        walk.signOfLife(false);
        long before = walk.session().version();
        attempt(nonsense.get(random.nextInt(nonsense.size())));
        assertThat(walk.session().version()).isEqualTo(before);
    }
}
