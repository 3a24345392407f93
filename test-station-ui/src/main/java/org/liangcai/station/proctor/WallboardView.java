package org.liangcai.station.proctor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.hall.Hall;
import org.liangcai.assessment.hall.Wallboard;
import org.liangcai.assessment.hall.WallboardService;
import org.liangcai.itembank.Language;
import org.liangcai.station.i18n.Messages;

/** The public screen of a hall: which number goes to which seat, and which seats are free. Both languages at once; never a name. */
@Route("wallboard/:hall?")
@AnonymousAllowed
@Prototype
@StyleSheet("styles/hall.css")
public class WallboardView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final int BETWEEN_MILLISECONDS = 3000;
    private static final int CALLS_SHOWN = 8;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final transient WallboardService boards;
    private final transient Messages messages;

    public WallboardView(WallboardService boards, Messages messages) {
        this.boards = boards;
        this.messages = messages;
        addClassName("wallboard");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Optional<UUID> hall = event.getRouteParameters().get("hall").flatMap(WallboardView::id);
        if (hall.isEmpty()) {
            choose();
            return;
        }
        show(hall.get());
        UI.getCurrent().setPollInterval(BETWEEN_MILLISECONDS);
        event.getUI().addPollListener(poll -> show(hall.get()));
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notOne) {
            return Optional.empty();
        }
    }

    private void choose() {
        UnorderedList halls = new UnorderedList();
        for (Hall hall : boards.halls()) {
            halls.add(new ListItem(new Anchor("wallboard/" + hall.id(), hall.name())));
        }
        halls.addClassName("wallboard-halls");
        removeAll();
        add(
                new H1(both("hall.board.choose")),
                halls.getChildren().findAny().isPresent() ? halls : both("hall.board.noHall", new Paragraph()));
    }

    private void show(UUID hall) {
        removeAll();
        try {
            show(boards.board(hall));
        } catch (RefusedException unknown) {
            add(new H1(unknown.message(Language.ZH)), new Paragraph(unknown.message(Language.EN)));
        }
    }

    private void show(Wallboard board) {
        Div head =
                new Div(new H1(board.hall()), new Span(MINUTE.format(board.at().atZone(StationTime.ZONE))));
        head.addClassName("wallboard-head");
        Div parts = new Div(called(board), rest(board));
        parts.addClassName("wallboard-parts");
        add(head, parts);
    }

    private Section called(Wallboard board) {
        Section section = new Section(title("hall.board.called"));
        section.addClassName("wallboard-called");
        if (board.called().isEmpty()) {
            section.add(both("hall.board.noneCalled", new Paragraph()));
        }
        for (Wallboard.Call call : board.called().stream().limit(CALLS_SHOWN).toList()) {
            Span ticket = both("hall.board.number", new Span());
            Span number = new Span(String.valueOf(call.number()));
            number.addClassName("wallboard-number");
            Span arrow = new Span("→");
            arrow.getElement().setAttribute("aria-hidden", "true");
            Span word = both("hall.board.seat", new Span());
            Span seat = new Span(String.valueOf(call.seat()));
            seat.addClassName("wallboard-seat");
            Div row = new Div(ticket, number, arrow, word, seat);
            row.addClassName("wallboard-row");
            row.setId("call-" + call.number());
            section.add(row);
        }
        section.getElement().setAttribute("aria-live", "polite");
        return section;
    }

    private Section rest(Wallboard board) {
        Section section = new Section(
                title("hall.board.waiting"),
                numbers(board.waiting(), "waiting"),
                title("hall.board.free"),
                numbers(board.free(), "free"));
        section.addClassName("wallboard-rest");
        return section;
    }

    private Paragraph numbers(List<Integer> numbers, String id) {
        Paragraph line = new Paragraph();
        line.setId(id);
        line.addClassName("wallboard-numbers");
        if (numbers.isEmpty()) {
            both("hall.board.none", line);
        }
        numbers.forEach(number -> line.add(new Span(String.valueOf(number))));
        return line;
    }

    private H2 title(String key) {
        return both(key, new H2());
    }

    /** The Chinese words, and the English ones smaller beside them. */
    private <C extends com.vaadin.flow.component.HtmlContainer> C both(String key, C holder) {
        Span chinese = new Span(messages.text(key, Language.ZH));
        chinese.getElement().setAttribute("lang", Language.ZH.tag());
        Span english = new Span(messages.text(key, Language.EN));
        english.getElement().setAttribute("lang", Language.EN.tag());
        holder.add(chinese, english);
        holder.addClassName("both");
        return holder;
    }

    private String both(String key) {
        return messages.text(key, Language.ZH) + " " + messages.text(key, Language.EN);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("hall.board.title") + " · " + getTranslation("common.product");
    }
}
