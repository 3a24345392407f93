package org.liangcai.station.proctor;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.assessment.hall.Sittings;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The sittings on the left, a page at a time; on the right a new one, or what can be done. */
@Route(value = "desk/sittings/:what?(new)", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"INVIGILATOR", "COUNSELLOR"})
public class SittingsView extends DeskView {

    static final String PATH = "desk/sittings";

    private static final int ON_PAGE = 30;

    private final transient SittingService sittings;
    private final transient HallService halls;

    public SittingsView(Messages messages, SittingService sittings, HallService halls) {
        super(messages);
        this.sittings = sittings;
        this.halls = halls;
    }

    @Override
    protected String title() {
        return words().of("hall.sittings");
    }

    @Override
    protected void build() {
        EntryList list = list();
        if (parameter("what").equals("new")) {
            add(Split.of(list, new NewSittingForm(words(), sittings, halls)));
        } else {
            add(Split.of(list, words().of("hall.sittings.choose"), words().of("hall.sittings.hint")));
        }
    }

    private EntryList list() {
        int page = page();
        List<Sittings.Entry> found = sittings.sittings(actor(), page * ON_PAGE, ON_PAGE + 1);
        EntryList list = new EntryList("sittings", title(), PATH);
        list.withAction(Links.action(PATH + "/new", words().of("hall.sittings.new"), "new-sitting"));
        list.show(
                found.stream().limit(ON_PAGE).map(this::entry).toList(),
                words().of("hall.sittings.page", String.valueOf(page + 1)),
                words().of("hall.sittings.none"),
                "");
        Paragraph pages = new Paragraph();
        pages.addClassName("desk-inline");
        if (page > 0) {
            pages.add(Links.to(
                    filters().with("page", String.valueOf(page - 1)).addressOf(PATH),
                    words().of("hall.sittings.later"),
                    "later"));
        }
        if (found.size() > ON_PAGE) {
            pages.add(Links.to(
                    filters().with("page", String.valueOf(page + 1)).addressOf(PATH),
                    words().of("hall.sittings.earlier"),
                    "earlier"));
        }
        list.add(new Div(pages));
        return list;
    }

    private int page() {
        String asked = filters().get("page");
        return asked.matches("\\d{1,4}") ? Integer.parseInt(asked) : 0;
    }

    private EntryList.Entry entry(Sittings.Entry entry) {
        return new EntryList.Entry(
                entry.plan().id().toString(),
                PATH + "/" + entry.plan().id(),
                entry.plan().title(),
                words().of(entry.signed() ? "hall.sitting.signed" : "hall.sitting.open"),
                words().of(
                                "hall.sittings.line",
                                entry.plan().day().toString(),
                                halls.hall(actor(), entry.plan().hall()).name(),
                                entry.expected() == 1
                                        ? words().of("hall.sittings.people.one")
                                        : words().of("hall.sittings.people", String.valueOf(entry.expected()))));
    }
}
