package org.liangcai.station.proctor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Words;

/** The counter: who is expected, the next number, tickets and reports. */
final class PeoplePart extends Div implements ConsoleView.Following {

    private static final int OFFERED = 200;

    private final transient Words words;
    private final transient SittingDesk desk;
    private final UUID id;
    private final Notice notice;
    private final Div list = new Div();
    private final Div offer = new Div();
    private String shown = "";

    PeoplePart(Words words, SittingDesk desk, UUID id, SeatMap map) {
        this.words = words;
        this.desk = desk;
        this.id = id;
        this.notice = new Notice("people-notice", words);
        setId("people-part");
        if (!map.sitting().isSigned()) {
            add(counter(), offer);
        }
        add(notice, list);
        show(map);
    }

    private Div counter() {
        TextField code = new TextField(words.of("hall.counter.code"));
        code.setId("counter-code");
        code.setHelperText(words.of("hall.counter.hint"));
        code.getElement().setAttribute("autocomplete", "off");
        Button add = new Button(words.of("hall.counter.add"), click -> {
            if (attempt(() -> desk.sittings().expectByCode(DeskView.actor(), id, code.getValue()))) {
                code.clear();
                code.focus();
            }
        });
        add.setId("counter-add");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClickShortcut(Key.ENTER).listenOn(code);
        Div row = new Div(code, add);
        row.addClassName("hall-reason");
        return new Div(new H2(words.of("hall.counter")), row);
    }

    private boolean attempt(java.util.function.Supplier<SeatMap> step) {
        return notice.attempt(() -> {
            SeatMap map = step.get();
            shown = "";
            show(map);
            map.people().stream()
                    .max(java.util.Comparator.comparingInt(SeatMap.Person::number))
                    .ifPresent(last ->
                            notice.say(words.of("hall.counter.added", last.name(), String.valueOf(last.number()))));
        });
    }

    @Override
    public void show(SeatMap map) {
        String key = map.sitting().version()
                + map.people().stream()
                        .map(person -> person.state().name())
                        .toList()
                        .toString();
        if (key.equals(shown)) {
            return;
        }
        shown = key;
        list.removeAll();
        offer.removeAll();
        if (!map.sitting().isSigned() && DeskView.actor().is(Role.COUNSELLOR)) {
            offer.add(fromVisits(map));
        }
        list.add(new H2(words.of("hall.people", String.valueOf(map.people().size()))));
        if (map.people().isEmpty()) {
            Paragraph none = new Paragraph(words.of("hall.people.none"));
            none.addClassName("desk-empty");
            list.add(none);
            return;
        }
        Anchor tickets = new Anchor("api/sittings/" + id + "/tickets", words.of("hall.tickets"));
        tickets.setId("all-tickets");
        tickets.setRouterIgnore(true);
        tickets.setTarget("_blank");
        if (map.count(AttendanceState.INVITED) > 0) {
            list.add(tickets);
        }
        list.add(table(map));
    }

    /** Counsellors choose from the visits of their office that fit. */
    private Component fromVisits(SeatMap map) {
        List<VisitSummary> fitting = desk.visits().visits(DeskView.actor()).stream()
                .filter(summary ->
                        summary.visit().battery().equals(map.sitting().plan().battery()))
                .filter(summary -> summary.status() == VisitStatus.INVITED)
                .filter(summary -> map.person(summary.visit().id()).isEmpty())
                .limit(OFFERED)
                .toList();
        Select<VisitSummary> select = new Select<>();
        select.setId("offer-visit");
        select.setLabel(words.of("hall.offer"));
        select.setItems(fitting);
        select.setPlaceholder(words.of(fitting.isEmpty() ? "hall.offer.none" : "hall.offer.choose"));
        select.setItemLabelGenerator(summary -> words.of(
                "hall.offer.line",
                summary.visit().person().name(),
                words.day(summary.visit().openedAt())));
        Button add = new Button(
                words.of("hall.offer.add"),
                click -> Optional.ofNullable(select.getValue())
                        .ifPresent(chosen -> attempt(() -> desk.carryOut(
                                id, new SittingCommand.Expect(chosen.visit().id())))));
        add.setId("offer-add");
        add.setEnabled(!fitting.isEmpty());
        Button all = new Button(
                words.of("hall.offer.all", String.valueOf(fitting.size())),
                click -> attempt(() -> {
                    SeatMap last = map;
                    for (VisitSummary one : fitting) {
                        last = desk.carryOut(
                                id, new SittingCommand.Expect(one.visit().id()));
                    }
                    return last;
                }));
        all.setId("offer-all");
        all.setEnabled(!fitting.isEmpty());
        Div row = new Div(select, add, all);
        row.addClassName("hall-reason");
        return row;
    }

    private Table table(SeatMap map) {
        Table table = new Table(
                "people",
                words.of("hall.people.caption"),
                List.of(
                        Table.Column.text(words.of("hall.people.numberAndName")),
                        Table.Column.text(words.of("hall.people.state")),
                        Table.Column.text(words.of("hall.people.seat")),
                        Table.Column.text(words.of("hall.people.print")),
                        Table.Column.text("")));
        map.people()
                .forEach(person -> table.row(
                        new Span(person.number() + " · "
                                + (person.name().isEmpty() ? words.of("hall.erased") : person.name())),
                        new Span(person.state().sign() + " "
                                + words.in(person.state().label())),
                        seat(map, person),
                        prints(person),
                        remove(map, person)));
        return table;
    }

    private Component seat(SeatMap map, SeatMap.Person person) {
        if (person.seat().isPresent()) {
            Anchor link = new Anchor(
                    SittingsView.PATH + "/" + id + "/map?seat=" + person.seat().get(),
                    words.of(
                            "hall.seats.plainNumber",
                            String.valueOf(person.seat().get())));
            link.setId("at-seat-" + person.number());
            return link;
        }
        if (map.sitting().isSigned() || person.state() != AttendanceState.INVITED) {
            return new Span("");
        }
        return call(map, person);
    }

    private Component call(SeatMap map, SeatMap.Person person) {
        Optional<SeatMap.Place> called = map.places().stream()
                .filter(place -> place.called()
                        .filter(one -> one.visit().equals(person.visit()))
                        .isPresent())
                .findFirst();
        if (called.isPresent()) {
            return new Span(words.of(
                    "hall.people.called", String.valueOf(called.get().seat().number())));
        }
        Optional<SeatMap.Place> free = map.places().stream()
                .filter(place -> place.person().isEmpty()
                        && place.called().isEmpty()
                        && !place.seat().spare()
                        && place.seat().registeredAt().isPresent())
                .findFirst();
        if (free.isEmpty()) {
            return new Span(words.of("hall.people.noSeat"));
        }
        String seat = String.valueOf(free.get().seat().number());
        Button call = new Button(
                words.of("hall.people.call", seat),
                click -> notice.attempt(() -> {
                    shown = "";
                    show(desk.carryOut(
                            id,
                            new SittingCommand.Call(
                                    person.visit(), free.get().seat().id())));
                    notice.say(words.of("hall.called", String.valueOf(person.number()), seat));
                }));
        call.setId("call-" + person.number());
        call.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return call;
    }

    private Component prints(SeatMap.Person person) {
        Div links = new Div();
        links.addClassName("desk-actions");
        if (person.state() == AttendanceState.INVITED) {
            Anchor ticket = new Anchor("api/sittings/" + id + "/tickets/" + person.visit(), words.of("hall.ticket"));
            ticket.setId("ticket-" + person.number());
            ticket.setRouterIgnore(true);
            ticket.setTarget("_blank");
            links.add(ticket);
        }
        if (person.state() == AttendanceState.COMPLETED && DeskView.actor().is(Role.COUNSELLOR)) {
            Anchor report = new Anchor("desk/visits/" + person.visit() + "/reports", words.of("hall.report"));
            report.setId("report-" + person.number());
            links.add(report);
        }
        return links;
    }

    private Component remove(SeatMap map, SeatMap.Person person) {
        if (map.sitting().isSigned() || person.attendance().checkedInAt().isPresent()) {
            return new Span("");
        }
        Button remove = new Button(
                words.of("hall.people.remove"),
                click -> notice.attempt(() -> {
                    shown = "";
                    show(desk.carryOut(id, new SittingCommand.Withdraw(person.visit())));
                    notice.sayUndoable(words.of("hall.people.removed", person.name()), () -> {
                        shown = "";
                        show(desk.carryOut(id, new SittingCommand.Expect(person.visit())));
                    });
                }));
        remove.setAriaLabel(words.of("hall.people.removeLong", person.name()));
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return remove;
    }
}
