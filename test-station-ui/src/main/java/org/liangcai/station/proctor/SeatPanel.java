package org.liangcai.station.proctor;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.assessment.hall.Attendance;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.Halls;
import org.liangcai.assessment.hall.RecordedSittingEvent;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.SittingCourse;
import org.liangcai.assessment.hall.TestOutline;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Words;

/** The chosen seat: who is there, how things stand, and what can be done. */
final class SeatPanel extends Div {

    private final transient Words words;
    private final transient SittingDesk desk;
    private final transient SeatMap.Place place;
    private final transient SeatMap map;
    private final transient HallPart.Doing doing;
    private final transient Consumer<SeatMap> show;
    private final H2 heading;
    private final Div facts = new Div();

    SeatPanel(
            Words words,
            SittingDesk desk,
            SeatMap map,
            SeatMap.Place place,
            HallPart.Doing doing,
            Consumer<SeatMap> show) {
        this.words = words;
        this.desk = desk;
        this.place = place;
        this.map = map;
        this.doing = doing;
        this.show = show;
        addClassName("seat-panel");
        heading = new H2(place.person()
                .or(place::called)
                .map(person -> words.of(
                        "hall.panel.title",
                        String.valueOf(place.seat().number()),
                        nameOf(person),
                        String.valueOf(person.number())))
                .orElse(words.of(
                        place.seat().spare() ? "hall.panel.spareTitle" : "hall.panel.emptyTitle",
                        String.valueOf(place.seat().number()))));
        heading.getElement().setAttribute("tabindex", "-1");
        add(heading, facts);
        refresh(place, map);
        if (!map.sitting().isSigned()) {
            place.person().ifPresentOrElse(person -> add(new PersonActions(words, map, person, doing)), this::addEmpty);
        }
        place.person().ifPresent(person -> add(course(person)));
    }

    private String nameOf(SeatMap.Person person) {
        return person.name().isEmpty() ? words.of("hall.erased") : person.name();
    }

    void focusHeading() {
        heading.getElement().executeJs("this.focus()");
    }

    /** Opens what was open: things at a seat go on while an invigilator is about to do something there. */
    void openAs(SeatPanel before) {
        Set<String> open = details(before)
                .filter(NativeDetails::isOpen)
                .flatMap(details -> details.getId().stream())
                .collect(Collectors.toSet());
        details(this)
                .filter(details -> details.getId().filter(open::contains).isPresent())
                .forEach(details -> details.setOpen(true));
    }

    private static Stream<NativeDetails> details(Component component) {
        return Stream.concat(
                component instanceof NativeDetails details ? Stream.of(details) : Stream.empty(),
                component.getChildren().flatMap(SeatPanel::details));
    }

    /** Whether this panel still says what can be done at the place. */
    boolean fits(SeatMap now, SeatMap.Place other) {
        return place.seat().id().equals(other.seat().id())
                && now.sitting().isSigned() == map.sitting().isSigned()
                && now.sitting().isStarted() == map.sitting().isStarted()
                && now.sitting().pausedAll().equals(map.sitting().pausedAll())
                && place.drilled() == other.drilled()
                && key(place).equals(key(other));
    }

    private static String key(SeatMap.Place place) {
        return place.person()
                        .map(person -> person.visit()
                                + person.state().name()
                                + person.attendance().log().size()
                                + person.outline()
                                        .flatMap(TestOutline::lostTime)
                                        .isPresent())
                        .orElse("")
                + place.called()
                        .map(SeatMap.Person::visit)
                        .map(Object::toString)
                        .orElse("");
    }

    void refresh(SeatMap.Place now, SeatMap at) {
        facts.removeAll();
        now.person().ifPresent(person -> facts.add(warnings(person)));
        Facts list = new Facts();
        now.person().ifPresent(person -> personFacts(list, person, at));
        list.fact(words.of("hall.fact.check"), HallDetail.check(words, now.seat()));
        list.fact(
                words.of("hall.fact.contact"),
                now.connected()
                        ? words.of("hall.fact.connected")
                        : now.seat()
                                .lastSeen()
                                .map(last -> words.of("hall.fact.silent", sameDay(last, at.at())))
                                .orElse(words.of("hall.fact.never")));
        facts.add(list);
    }

    /** The time of day where it is of the same day; else with the day. */
    private String sameDay(Instant then, Instant now) {
        return words.day(then).equals(words.day(now)) ? words.second(then).substring(0, 5) : words.minute(then);
    }

    private UnorderedList warnings(SeatMap.Person person) {
        UnorderedList list = new UnorderedList();
        list.addClassName("seat-warnings");
        person.warnings().stream()
                .sorted()
                .forEach(warning -> list.add(new ListItem("! " + words.in(warning.label()))));
        list.setVisible(!person.warnings().isEmpty());
        return list;
    }

    private void personFacts(Facts list, SeatMap.Person person, SeatMap at) {
        Attendance one = person.attendance();
        list.fact(
                words.of("hall.fact.state"),
                person.state().sign() + " " + words.in(person.state().label()));
        person.outline().ifPresent(outline -> {
            if (outline.section() > 0) {
                list.fact(
                        words.of("hall.fact.section"),
                        words.of("hall.fact.of", String.valueOf(outline.section()), String.valueOf(outline.sections()))
                                + " · "
                                + words.of("hall.cell.answered", String.valueOf(outline.answered())));
            }
            outline.timeLeft().ifPresent(left -> list.fact(words.of("hall.fact.left"), SeatGrid.clock(left)));
            outline.lastSeen()
                    .ifPresent(seen -> list.fact(words.of("hall.fact.seen"), ago(Duration.between(seen, at.at()))));
        });
        if (one.extraMinutes() > 0) {
            list.fact(words.of("hall.fact.extra"), words.of("desk.minutes", String.valueOf(one.extraMinutes())));
        }
        one.identity()
                .ifPresent(check -> list.fact(
                        words.of("hall.fact.identity"),
                        words.in(check.document().label())
                                + (check.nameConfirmed() ? " ✓" : " · " + words.of("hall.identity.differs"))));
    }

    /** What can be done where nobody sits. */
    private void addEmpty() {
        Optional<SeatMap.Person> next = map.people().stream()
                .filter(person -> person.state() == AttendanceState.INVITED)
                .filter(person -> person.attendance().called().isEmpty())
                .findFirst();
        Div actions = new Div();
        actions.addClassName("desk-actions");
        next.filter(person -> place.called().isEmpty()).ifPresent(person -> {
            Button call = new Button(
                    words.of("hall.call", String.valueOf(person.number())),
                    click -> doing.carryOut(
                            new SittingCommand.Call(person.visit(), place.seat().id()),
                            words.of(
                                    "hall.called",
                                    String.valueOf(person.number()),
                                    String.valueOf(place.seat().number()))));
            call.setId("call-next");
            actions.add(call);
        });
        boolean drillable =
                place.seat().registeredAt().isPresent() && place.called().isEmpty();
        if (drillable) {
            Button drill = new Button(words.of("hall.drill"), click -> {
                desk.halls().beginDrill(DeskView.actor(), place.seat().id());
                show.accept(desk.map(map.sitting().plan().id()));
            });
            drill.setId("drill");
            actions.add(drill);
        }
        add(actions);
        if (drillable) {
            Paragraph hint = new Paragraph(words.of("hall.drill.hint"));
            hint.addClassName("desk-hint");
            add(hint);
        }
        add(drills());
    }

    private Div drills() {
        Div part = new Div();
        List<Halls.Drill> drills =
                desk.halls().drills(DeskView.actor(), map.hall().id());
        if (place.drilled()) {
            part.add(new Paragraph(words.of("hall.drill.waiting")));
        }
        if (!drills.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.setId("drills");
            drills.forEach(drill -> list.add(new ListItem(words.of(
                    drill.milliseconds() < 10_000 ? "hall.drill.good" : "hall.drill.slow",
                    words.minute(drill.at()),
                    words.figure(drill.milliseconds() / 1000.0, 1)))));
            part.add(new Paragraph(words.of("hall.drill.last")), list);
        }
        return part;
    }

    private NativeDetails course(SeatMap.Person person) {
        SittingCourse course = new SittingCourse(map, words.language());
        UnorderedList list = new UnorderedList();
        list.addClassName("hall-course");
        for (RecordedSittingEvent recorded : person.attendance().log().reversed()) {
            String what = course.say(recorded.event());
            list.add(new ListItem(words.second(recorded.at()).substring(0, 5) + " "
                    + (recorded.remark().isEmpty() || person.name().isEmpty()
                            ? what
                            : words.of("hall.remark.after", what, recorded.remark()))));
        }
        Anchor ticket = new Anchor(
                "api/sittings/" + map.sitting().plan().id() + "/tickets/" + person.visit(), words.of("hall.ticket"));
        ticket.setRouterIgnore(true);
        ticket.setTarget("_blank");
        return new NativeDetails(words.of("hall.panel.course"), new Div(ticket, list));
    }

    private String ago(Duration since) {
        long seconds = Math.max(0, since.toSeconds());
        return seconds < 2 * 60
                ? words.of("hall.fact.ago", String.valueOf(seconds))
                : words.of("hall.fact.agoMinutes", String.valueOf(seconds / 60));
    }
}
