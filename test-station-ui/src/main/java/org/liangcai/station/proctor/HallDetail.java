package org.liangcai.station.proctor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.PasswordField;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.hall.Hall;
import org.liangcai.assessment.hall.HallSeat;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.Readiness;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;

/** One hall: its code, whether its seats are locked to the station, and its seats. */
final class HallDetail extends Div {

    private final transient Words words;
    private final transient HallService halls;
    private final UUID id;
    private final transient Runnable whenChanged;
    private final Notice notice;
    private final Div content = new Div();

    /** @param whenChanged what else has to be shown anew after a change */
    HallDetail(Words words, HallService halls, UUID id, Runnable whenChanged) {
        this.whenChanged = whenChanged;
        this.words = words;
        this.halls = halls;
        this.id = id;
        this.notice = new Notice("hall-notice", words);
        setId("hall-detail");
        show();
    }

    private void show() {
        Hall hall = halls.hall(DeskView.actor(), id);
        removeAll();
        content.removeAll();
        content.add(code(hall), kiosk(hall), newSeats(), seats());
        Anchor board = new Anchor("wallboard/" + id, words.of("hall.board.open"));
        board.setId("open-wallboard");
        board.setTarget("_blank");
        add(new H2(hall.name()), new Paragraph(board), notice, content);
    }

    private void change(Runnable action, String said) {
        if (notice.attempt(action)) {
            show();
            whenChanged.run();
            notice.say(said);
        }
    }

    private Div code(Hall hall) {
        PasswordField code = new PasswordField(words.of("hall.code.label"));
        code.setId("hall-code");
        code.setHelperText(words.of("hall.code.hint"));
        code.getElement().setAttribute("autocomplete", "new-password");
        Button save = new Button(
                words.of(hall.hasCode() ? "hall.code.change" : "hall.code.set"),
                click -> change(
                        () -> halls.changeCode(DeskView.actor(), id, code.getValue()), words.of("hall.code.saved")));
        save.setId("save-hall-code");
        Span state = new Span(words.of(hall.hasCode() ? "hall.code.present" : "hall.code.missing"));
        state.addClassName("desk-hint");
        return form(new H3(words.of("hall.code")), state, code, save);
    }

    private Div kiosk(Hall hall) {
        Checkbox kiosk = new Checkbox(words.of("hall.kiosk.label"));
        kiosk.setId("hall-kiosk");
        kiosk.setValue(hall.kiosk());
        kiosk.addValueChangeListener(change ->
                change(() -> halls.changeKiosk(DeskView.actor(), id, change.getValue()), words.of("hall.kiosk.saved")));
        Span hint = new Span(words.of("hall.kiosk.hint"));
        hint.addClassName("desk-hint");
        return form(new H3(words.of("hall.kiosk")), kiosk, hint);
    }

    private Div newSeats() {
        IntegerField first = number("first-seat", "hall.seats.first");
        IntegerField last = number("last-seat", "hall.seats.last");
        Checkbox spare = new Checkbox(words.of("hall.seats.spare"));
        spare.setId("spare-seats");
        Button add = new Button(
                words.of("hall.seats.add"),
                click -> change(
                        () -> halls.addSeats(DeskView.actor(), id, value(first), value(last), spare.getValue()),
                        words.of("hall.seats.added")));
        add.setId("add-seats");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div numbers = new Div(first, last);
        numbers.addClassName("desk-actions");
        return form(new H3(words.of("hall.seats")), numbers, spare, add);
    }

    private IntegerField number(String fieldId, String label) {
        IntegerField field = new IntegerField(words.of(label));
        field.setId(fieldId);
        return field;
    }

    private static int value(IntegerField field) {
        return field.getValue() == null ? 0 : field.getValue();
    }

    private Component seats() {
        List<HallSeat> seats = halls.seats(DeskView.actor(), id);
        if (seats.isEmpty()) {
            Paragraph none = new Paragraph(words.of("hall.seats.none"));
            none.addClassName("desk-empty");
            return none;
        }
        Table table = new Table(
                "hall-seats",
                words.of("hall.seats.caption"),
                List.of(
                        Table.Column.text(words.of("hall.seats.number")),
                        Table.Column.text(words.of("hall.seats.computer")),
                        Table.Column.text(words.of("hall.seats.check")),
                        Table.Column.text("")));
        seats.forEach(seat -> table.row(
                new Span(words.of(seat.spare() ? "hall.seats.spareNumber" : "hall.seats.plainNumber", seat.number())),
                new Span(seat.registeredAt()
                        .map(at -> words.of("hall.seats.registered", words.minute(at)))
                        .orElse(words.of("hall.seats.unregistered"))),
                new Span(check(words, seat)),
                seat.registeredAt().isPresent() ? unregister(seat) : new Span()));
        return table;
    }

    private Button unregister(HallSeat seat) {
        Button button = new Button(
                words.of("hall.seats.unregister"),
                click -> change(
                        () -> halls.unregister(DeskView.actor(), seat.id()),
                        words.of("hall.seats.unregisteredNow", seat.number())));
        button.setAriaLabel(words.of("hall.seats.unregisterLong", seat.number()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    static String check(Words words, HallSeat seat) {
        return seat.readiness()
                .map(readiness -> readiness.faults().isEmpty()
                        ? words.of("hall.check.fine", words.minute(readiness.at()))
                        : readiness.faults().stream()
                                .map(Readiness.Fault::label)
                                .map(words::in)
                                .collect(Collectors.joining(words.of("hall.separator"))))
                .orElse(words.of("hall.check.none"));
    }

    private static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("desk-form");
        return form;
    }
}
