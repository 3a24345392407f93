package org.liangcai.station.proctor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.TestOutline;
import org.liangcai.station.desk.Words;

/** The seats, each a button: number, sign and word of its state, time left, and a mark where somebody should look. */
final class SeatGrid extends Div {

    private final transient Words words;
    private final transient Consumer<UUID> choose;
    private final transient Map<UUID, Cell> cells = new LinkedHashMap<>();

    SeatGrid(Words words, Consumer<UUID> choose) {
        this.words = words;
        this.choose = choose;
        addClassName("seat-map");
        setId("seat-map");
        getElement().setAttribute("role", "group").setAttribute("aria-label", words.of("hall.map"));
    }

    void show(SeatMap map, Optional<UUID> chosen) {
        if (cells.size() != map.places().size()) {
            cells.clear();
            removeAll();
            map.places().forEach(place -> {
                Cell cell = new Cell(place.seat().number(), place.seat().id());
                cells.put(place.seat().id(), cell);
                add(cell);
            });
        }
        map.places().forEach(place -> {
            Cell cell = cells.get(place.seat().id());
            if (cell != null) {
                cell.show(place, chosen.equals(Optional.of(place.seat().id())));
            }
        });
    }

    /** Minutes as {@code 12:05}. */
    static String clock(Duration left) {
        long seconds = Math.max(0, left.toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** One seat. */
    private final class Cell extends NativeButton {

        private final Span head = new Span();
        private final Span mark = new Span("!");
        private final Span name = new Span();
        private final Span state = new Span();
        private final Span figures = new Span();
        private String shown = "";

        Cell(int number, UUID seat) {
            setId("seat-" + number);
            addClickListener(click -> choose.accept(seat));
            head.addClassName("seat-head");
            Span figure = new Span(String.valueOf(number));
            figure.addClassName("seat-number");
            mark.addClassName("seat-mark");
            head.add(figure, mark);
            name.addClassName("seat-name");
            state.addClassName("seat-state");
            figures.addClassName("seat-figures");
            add(head, name, state, figures);
        }

        void show(SeatMap.Place place, boolean isChosen) {
            Optional<SeatMap.Person> person = place.person();
            String kind = person.map(one -> one.state().name().toLowerCase(Locale.ROOT))
                    .orElse(place.called().isPresent() ? "called" : place.seat().spare() ? "spare" : "empty");
            String warnings = person.map(one -> one.warnings().stream()
                            .sorted()
                            .map(warning -> words.in(warning.label()))
                            .collect(Collectors.joining(words.of("hall.separator"))))
                    .orElse("");
            name.setText(person.or(place::called).map(SeatMap.Person::name).orElse(""));
            state.setText(stateOf(place));
            figures.setText(person.flatMap(SeatMap.Person::outline)
                    .flatMap(TestOutline::timeLeft)
                    .map(left -> words.of("hall.cell.left", clock(left)))
                    .orElseGet(() -> person.flatMap(SeatMap.Person::outline)
                            .filter(outline -> outline.answered() > 0)
                            .map(outline -> words.of("hall.cell.answered", String.valueOf(outline.answered())))
                            .orElse("")));
            mark.setVisible(!warnings.isEmpty());
            String title = warnings.isEmpty() ? state.getText() : warnings;
            String key = kind + isChosen + place.connected() + title;
            if (!key.equals(shown)) {
                shown = key;
                setClassName("seat-cell seat-" + kind + (place.connected() ? "" : " seat-off"));
                getElement().setAttribute("title", title);
                getElement().setAttribute("aria-pressed", String.valueOf(isChosen));
            }
            getElement()
                    .setAttribute(
                            "aria-label",
                            words.of(
                                            "hall.cell.label",
                                            String.valueOf(place.seat().number()),
                                            state.getText(),
                                            name.getText(),
                                            figures.getText())
                                    + (warnings.isEmpty() ? "" : " " + words.of("hall.cell.warning", warnings)));
        }

        private String stateOf(SeatMap.Place place) {
            if (place.person().isPresent()) {
                return place.person().get().state().sign() + " "
                        + words.in(place.person().get().state().label());
            }
            if (place.drilled()) {
                return "◎ " + words.of("hall.cell.drill");
            }
            if (place.called().isPresent()) {
                return "→ "
                        + words.of(
                                "hall.cell.called",
                                String.valueOf(place.called().get().number()));
            }
            if (place.seat().registeredAt().isEmpty()) {
                return "– " + words.of("hall.cell.unregistered");
            }
            return place.seat().spare() ? "＋ " + words.of("hall.cell.spare") : words.of("hall.cell.free");
        }
    }
}
