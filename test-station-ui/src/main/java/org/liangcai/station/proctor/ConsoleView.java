package org.liangcai.station.proctor;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.PagePart;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** One sitting: the hall as it is now, the people and the counter, and the protocol. It follows what happens by itself. */
@Route(value = "desk/sittings/:sitting([0-9a-f]{8}-[0-9a-f-]{27})/:part?", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"INVIGILATOR", "COUNSELLOR"})
@StyleSheet("styles/hall.css")
public class ConsoleView extends DeskView {

    private static final int BETWEEN_MILLISECONDS = 3000;

    private final transient SittingDesk desk;
    private transient Optional<Following> part = Optional.empty();
    private @Nullable Registration polling;

    public ConsoleView(Messages messages, SittingDesk desk) {
        super(messages);
        this.desk = desk;
    }

    /** A part of the console that follows what happens. */
    interface Following {
        void show(SeatMap map);
    }

    @Override
    protected String title() {
        return words().of("hall.console");
    }

    @Override
    protected void build() {
        UUID id = UUID.fromString(parameter("sitting"));
        SeatMap map;
        try {
            map = desk.map(id);
        } catch (RefusedException unknown) {
            add(
                    Links.to(SittingsView.PATH, words().of("hall.sittings"), "back-to-list"),
                    new H1(title()),
                    new Paragraph(unknown.message(words().language())));
            return;
        }
        addClassName("hall-console");
        Part present = Part.of(parameter("part"));
        Div content = content(id, map, present);
        add(head(map), parts(id, present), content);
        part = content instanceof Following following ? Optional.of(following) : Optional.empty();
        UI ui = UI.getCurrent();
        ui.setPollInterval(BETWEEN_MILLISECONDS);
        if (polling != null) {
            polling.remove();
        }
        polling = ui.addPollListener(poll -> follow(id));
    }

    private void follow(UUID id) {
        try {
            SeatMap map = desk.map(id);
            part.ifPresent(following -> following.show(map));
        } catch (RefusedException over) {
            UI.getCurrent().getPage().reload();
        }
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
        if (polling != null) {
            polling.remove();
        }
    }

    private Div head(SeatMap map) {
        Anchor back = Links.to(SittingsView.PATH, words().of("hall.sittings"), "back-to-list");
        back.addClassName("hall-back");
        Span facts = new Span(words().of(
                        "hall.console.facts",
                        map.hall().name(),
                        map.sitting().plan().day().toString(),
                        words().in(map.battery()),
                        map.invigilator()));
        facts.addClassName("desk-hint");
        Span signed = new Span(map.sitting()
                .signature()
                .map(signature -> words().of("hall.console.signed", signature.byName(), words().minute(signature.at())))
                .orElse(""));
        signed.addClassName("desk-status");
        Div head = new Div(back, new H1(map.sitting().plan().title()), facts, signed);
        head.addClassName("hall-head");
        return head;
    }

    private Nav parts(UUID id, Part present) {
        Nav nav = new Nav();
        nav.addClassName("desk-parts");
        nav.getElement().setAttribute("aria-label", words().of("hall.parts"));
        for (Part one : Part.values()) {
            Anchor link = Links.to(
                    SittingsView.PATH + "/" + id + "/" + one.address(),
                    words().of("hall.part", one),
                    "part-" + one.address());
            if (one == present) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        return nav;
    }

    private Div content(UUID id, SeatMap map, Part present) {
        return switch (present) {
            case MAP ->
                new HallPart(
                        words(), desk, id, map, filters().get("seat"), filters().get("visit"));
            case PEOPLE -> new PeoplePart(words(), desk, id, map);
            case PROTOCOL -> new ProtocolPart(words(), desk, id, map);
        };
    }

    /** The parts of the console. */
    enum Part implements PagePart {
        MAP,
        PEOPLE,
        PROTOCOL;

        static Part of(String address) {
            return PagePart.of(values(), address);
        }
    }
}
