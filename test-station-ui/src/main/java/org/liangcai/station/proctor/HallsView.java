package org.liangcai.station.proctor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.net.URI;
import java.util.List;
import org.liangcai.assessment.hall.Hall;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The halls on the left; the chosen one with its code and its seats on the right. */
@Route(value = "desk/halls/:hall?", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class HallsView extends DeskView {

    static final String PATH = "desk/halls";

    private final transient HallService halls;

    public HallsView(Messages messages, HallService halls) {
        super(messages);
        this.halls = halls;
    }

    @Override
    protected String title() {
        return words().of("hall.halls");
    }

    @Override
    protected void build() {
        List<Hall> all = halls.halls(actor());
        EntryList list = new EntryList("halls", title(), PATH);
        list.withFilters(newHall());
        String chosen = parameter("hall");
        fill(list);
        all.stream()
                .filter(hall -> hall.id().toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        hall -> add(Split.of(list, new HallDetail(words(), halls, hall.id(), () -> fill(list)))),
                        () -> add(Split.of(
                                list,
                                words().of("hall.halls.choose"),
                                words().of("hall.halls.hint", addressOfSeats()))));
    }

    /** The address to open on a computer of a hall, as this browser reaches the station. */
    private static String addressOfSeats() {
        return URI.create(VaadinServletRequest.getCurrent().getRequestURL().toString())
                .resolve("/hall")
                .toString();
    }

    private void fill(EntryList list) {
        List<Hall> all = halls.halls(actor());
        list.show(
                all.stream().map(this::entry).toList(),
                words().of("desk.count", String.valueOf(all.size()), String.valueOf(all.size())),
                words().of("hall.halls.none"),
                parameter("hall"));
    }

    private EntryList.Entry entry(Hall hall) {
        int seats = halls.seats(actor(), hall.id()).size();
        return new EntryList.Entry(
                hall.id().toString(),
                PATH + "/" + hall.id(),
                hall.name(),
                "",
                words().of("hall.halls.seats", String.valueOf(seats))
                        + (hall.hasCode() ? "" : " · " + words().of("hall.halls.noCode")));
    }

    private Div newHall() {
        Notice notice = new Notice("new-hall-notice", words());
        TextField name = new TextField(words().of("hall.halls.name"));
        name.setId("hall-name");
        Button add = new Button(
                words().of("hall.halls.add"),
                click -> notice.attempt(() ->
                        open(PATH + "/" + halls.add(actor(), name.getValue()).id())));
        add.setId("add-hall");
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(name, add, notice);
        form.addClassName("desk-form");
        return form;
    }
}
