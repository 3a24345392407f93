package org.liangcai.station.proctor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.EndKind;
import org.liangcai.assessment.hall.HallSeat;
import org.liangcai.assessment.hall.IdentityDocument;
import org.liangcai.assessment.hall.PauseReason;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.TestOutline;
import org.liangcai.assessment.session.IrregularityCategory;
import org.liangcai.station.desk.Words;

/** What an invigilator can do for one person; only what is possible now is there. */
final class PersonActions extends Div {

    private final transient Words words;
    private final transient SeatMap map;
    private final transient SeatMap.Person person;
    private final transient HallPart.Doing doing;
    private final UUID visit;
    private final String number;

    PersonActions(Words words, SeatMap map, SeatMap.Person person, HallPart.Doing doing) {
        this.words = words;
        this.map = map;
        this.person = person;
        this.doing = doing;
        this.visit = person.visit();
        this.number = String.valueOf(person.number());
        addClassName("seat-actions");
        Optional<java.time.Duration> lost = person.outline().flatMap(TestOutline::lostTime);
        if (person.state() == AttendanceState.CHECKED_IN) {
            add(identity(), admit());
        }
        if (lost.isPresent()) {
            add(lostTime(lost.get()));
        }
        if (person.state() == AttendanceState.PAUSED
                && map.sitting().pausedAll().isEmpty()) {
            add(resume());
        }
        if (person.state() == AttendanceState.RUNNING) {
            add(pause());
        }
        if (person.state().isOpen()) {
            add(extraTime(), move());
        }
        if (person.state() == AttendanceState.AUTHORISED || person.state() == AttendanceState.RUNNING) {
            add(detail("hall.identity", identity()));
        }
        add(note());
        if (person.warnings().contains(org.liangcai.assessment.hall.SeatWarning.NO_ANSWERS)) {
            add(explain());
        }
        if (person.state().isOpen() || person.state() == AttendanceState.COMPLETED) {
            add(end());
        }
        if (!person.state().isOpen() && person.attendance().seat().isPresent()) {
            add(release());
        }
    }

    private Button admit() {
        Button button = button(
                "admit",
                words.of("hall.admit"),
                () -> doing.carryOut(new SittingCommand.Admit(visit), words.of("hall.admitted", number)));
        if (person.attendance().identity().isPresent()) {
            button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        }
        return button;
    }

    private Div identity() {
        Select<IdentityDocument> document =
                select("identity-document", "hall.identity.document", List.of(IdentityDocument.values()));
        document.setItemLabelGenerator(one -> words.in(one.label()));
        document.setValue(IdentityDocument.IDENTITY_CARD);
        RadioButtonGroup<Boolean> matches = new RadioButtonGroup<>(words.of("hall.identity.name"));
        matches.setId("identity-name");
        matches.setItems(true, false);
        matches.setItemLabelGenerator(
                same -> words.of(same ? "hall.identity.confirmed" : "hall.identity.notConfirmed"));
        Button save = button(
                "identity-save",
                words.of("hall.identity.save"),
                () -> doing.carryOut(
                        new SittingCommand.CheckIdentity(visit, document.getValue(), matches.getValue()),
                        words.of("hall.identity.saved")));
        save.setEnabled(false);
        matches.addValueChangeListener(change -> save.setEnabled(true));
        return form(document, matches, save);
    }

    private Component lostTime(java.time.Duration lost) {
        IntegerField minutes = minutes("lost-minutes", "hall.lost.minutes");
        minutes.setValue((int) Math.min(120, (lost.toSeconds() + 59) / 60));
        minutes.setHelperText(words.of("hall.lost.hint", SeatGrid.clock(lost)));
        Button decide = button(
                "lost-decide",
                words.of("hall.lost.decide"),
                () -> doing.carryOut(
                        new SittingCommand.DecideLostTime(visit, value(minutes)), words.of("hall.lost.decided")));
        decide.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return form(minutes, decide);
    }

    private Component pause() {
        Select<PauseReason> reason = select("pause-reason", "hall.reason", List.of(PauseReason.values()));
        reason.setItemLabelGenerator(one -> words.in(one.label()));
        reason.setValue(PauseReason.TECHNICAL);
        TextField remark = text("pause-remark", "hall.remark");
        return detail(
                "hall.pause",
                form(
                        reason,
                        remark,
                        button(
                                "pause-confirm",
                                words.of("hall.pause.confirm"),
                                () -> doing.carryOut(
                                        new SittingCommand.Pause(visit, reason.getValue(), remark.getValue()),
                                        words.of("hall.paused", number)))));
    }

    private Button resume() {
        Button button = button(
                "resume",
                words.of("hall.resume"),
                () -> doing.carryOut(new SittingCommand.Resume(visit), words.of("hall.resumed", number)));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private Component extraTime() {
        IntegerField minutes = minutes("extra-minutes", "hall.extra.minutes");
        minutes.setValue(5);
        TextField remark = text("extra-remark", "hall.extra.why");
        return detail(
                "hall.extra",
                form(
                        minutes,
                        remark,
                        button(
                                "extra-confirm",
                                words.of("hall.extra.confirm"),
                                () -> doing.carryOut(
                                        new SittingCommand.AddTime(visit, value(minutes), remark.getValue()),
                                        words.of("hall.extra.done", number, String.valueOf(value(minutes)))))));
    }

    /** Spare seats first; the next step is two keys away when a computer fails. */
    private Component move() {
        List<HallSeat> free = map.places().stream()
                .filter(place -> place.person().isEmpty() && place.called().isEmpty())
                .map(SeatMap.Place::seat)
                .filter(seat -> seat.registeredAt().isPresent())
                .sorted(Comparator.comparing((HallSeat seat) -> !seat.spare()).thenComparingInt(HallSeat::number))
                .toList();
        Select<HallSeat> seat = select("move-seat", "hall.move.to", free);
        seat.setItemLabelGenerator(one -> words.of(
                one.spare() ? "hall.seats.spareNumber" : "hall.seats.plainNumber", String.valueOf(one.number())));
        free.stream().findFirst().ifPresent(seat::setValue);
        TextField remark = text("move-remark", "hall.remark");
        Button confirm = button("move-confirm", words.of("hall.move.confirm"), () -> {
            if (!seat.isEmpty()) {
                doing.carryOut(
                        new SittingCommand.Move(visit, seat.getValue().id(), remark.getValue()),
                        words.of(
                                "hall.moved",
                                number,
                                String.valueOf(seat.getValue().number())));
            }
        });
        confirm.setEnabled(!free.isEmpty());
        return detail("hall.move", form(seat, remark, confirm));
    }

    private Component note() {
        Select<IrregularityCategory> category =
                select("note-category", "hall.note.category", List.of(IrregularityCategory.values()));
        category.setEmptySelectionAllowed(true);
        category.setEmptySelectionCaption(words.of("hall.note.plain"));
        category.setItemLabelGenerator(one -> one == null ? words.of("hall.note.plain") : words.in(one.label()));
        TextField remark = text("note-remark", "hall.note.text");
        return detail(
                "hall.note",
                form(
                        category,
                        remark,
                        button(
                                "note-save",
                                words.of("hall.note.save"),
                                () -> doing.carryOut(
                                        category.isEmpty()
                                                ? new SittingCommand.TakeNote(Optional.of(visit), remark.getValue())
                                                : new SittingCommand.RecordIrregularity(
                                                        Optional.of(visit), category.getValue(), remark.getValue()),
                                        words.of("hall.note.saved")))));
    }

    private Component explain() {
        TextField remark = text("explain-remark", "hall.explain.text");
        return form(
                remark,
                button(
                        "explain-save",
                        words.of("hall.explain.save"),
                        () -> doing.carryOut(
                                new SittingCommand.Explain(visit, remark.getValue()), words.of("hall.explain.saved"))));
    }

    private Component end() {
        Select<EndKind> kind = select(
                "end-kind",
                "hall.end.kind",
                person.state().isOpen() ? List.of(EndKind.values()) : List.of(EndKind.INVALIDATED));
        kind.setItemLabelGenerator(one -> words.of("hall.end.kind", one));
        kind.setValue(person.state().isOpen() ? EndKind.TERMINATED : EndKind.INVALIDATED);
        Select<IrregularityCategory> category =
                select("end-category", "hall.end.category", List.of(IrregularityCategory.values()));
        category.setItemLabelGenerator(one -> words.in(one.label()));
        category.setValue(IrregularityCategory.OTHER);
        TextField remark = text("end-remark", "hall.end.why");
        Button confirm = button(
                "end-confirm",
                words.of("hall.end.confirm"),
                () -> doing.carryOut(
                        new SittingCommand.End(visit, kind.getValue(), category.getValue(), remark.getValue()),
                        words.of("hall.ended", number)));
        confirm.addThemeVariants(ButtonVariant.LUMO_ERROR);
        return detail("hall.end", form(kind, category, remark, confirm));
    }

    private Button release() {
        return button(
                "release",
                words.of("hall.release"),
                () -> doing.carryOut(new SittingCommand.Release(visit), words.of("hall.released")));
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text, click -> action.run());
        button.setId(id);
        return button;
    }

    private <T> Select<T> select(String id, String label, List<T> items) {
        Select<T> select = new Select<>();
        select.setId(id);
        select.setLabel(words.of(label));
        select.setItems(items);
        return select;
    }

    private TextField text(String id, String label) {
        TextField field = new TextField(words.of(label));
        field.setId(id);
        field.setMaxLength(500);
        return field;
    }

    private IntegerField minutes(String id, String label) {
        IntegerField field = new IntegerField(words.of(label));
        field.setId(id);
        return field;
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? -1 : field.getValue();
    }

    private NativeDetails detail(String title, Component content) {
        NativeDetails details = new NativeDetails(words.of(title), content);
        details.setId(title.replace('.', '-'));
        return details;
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("seat-form");
        return form;
    }
}
