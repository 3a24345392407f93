package org.liangcai.station.proctor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** The hall as it is now: what can be done to all of it, the seats, and the chosen one. */
final class HallPart extends Div implements ConsoleView.Following {

    private final transient Words words;
    private final transient SittingDesk desk;
    private final UUID id;
    private final Notice notice;
    private final Div counts = new Div();
    private final WholeHall whole;
    private final SeatGrid grid;
    private final Div side = new Div();
    private transient Optional<UUID> chosen = Optional.empty();
    private transient Optional<SeatPanel> panel = Optional.empty();

    HallPart(Words words, SittingDesk desk, UUID id, SeatMap map, String seat, String visit) {
        this.words = words;
        this.desk = desk;
        this.id = id;
        this.notice = new Notice("console-notice", words);
        this.whole = new WholeHall(words, this::carryOut);
        this.grid = new SeatGrid(words, this::choose);
        setId("hall-part");
        addClassName("hall-part");
        counts.addClassName("hall-counts");
        counts.setId("counts");
        Paragraph warnings = new Paragraph(words.of("hall.warnings"));
        warnings.addClassName("desk-hint");
        side.addClassName("hall-side");
        side.setId("seat-panel");
        Div left = new Div(counts, whole, notice, grid, warnings);
        left.addClassName("hall-left");
        add(left, side);
        UI.getCurrent().getPage().addJsModule("context://js/seat-map.js");
        chosen = map.places().stream()
                .filter(place -> String.valueOf(place.seat().number()).equals(seat)
                        || place.person()
                                .filter(person -> person.visit().toString().equals(visit))
                                .isPresent())
                .map(place -> place.seat().id())
                .findFirst();
        show(map);
    }

    @Override
    public void show(SeatMap map) {
        counts.removeAll();
        for (AttendanceState state : AttendanceState.values()) {
            long count = map.count(state);
            if (count > 0) {
                Span one = new Span(state.sign() + " " + words.in(state.label()) + " " + count);
                one.addClassName("state-" + state.name().toLowerCase(java.util.Locale.ROOT));
                counts.add(one);
            }
        }
        whole.show(map);
        grid.show(map, chosen);
        showSide(map);
    }

    /** The panel stays as it is while its seat stands where it stood, so that nothing typed is lost. */
    private void showSide(SeatMap map) {
        Optional<SeatMap.Place> place = chosen.flatMap(seat -> map.places().stream()
                .filter(one -> one.seat().id().equals(seat))
                .findFirst());
        if (place.isEmpty()) {
            side.removeAll();
            panel = Optional.empty();
            Span hint = new Span(words.of("hall.panel.choose"));
            hint.addClassName("desk-hint");
            side.add(hint);
            return;
        }
        if (panel.filter(shown -> shown.fits(map, place.get())).isPresent()) {
            panel.get().refresh(place.get(), map);
            return;
        }
        SeatPanel fresh = new SeatPanel(words, desk, map, place.get(), this::carryOut, this::show);
        panel.ifPresent(fresh::openAs);
        panel = Optional.of(fresh);
        side.removeAll();
        side.add(fresh);
    }

    private void choose(UUID seat) {
        if (!chosen.equals(Optional.of(seat))) {
            chosen = Optional.of(seat);
            panel = Optional.empty();
        }
        notice.clear();
        show(desk.map(id));
        panel.ifPresent(SeatPanel::focusHeading);
    }

    private boolean carryOut(SittingCommand command, String said) {
        boolean done = notice.attempt(() -> {
            SeatMap map = desk.carryOut(id, command);
            panel = Optional.empty();
            if (command instanceof SittingCommand.Move move) {
                chosen = Optional.of(move.seat());
            }
            show(map);
        });
        if (done) {
            notice.say(said);
        } else {
            notice.getElement().executeJs("this.scrollIntoView({ block: 'nearest' })");
        }
        return done;
    }

    /** Carries out a command and says that it was done. */
    @FunctionalInterface
    interface Doing {
        boolean carryOut(SittingCommand command, String said);
    }
}
