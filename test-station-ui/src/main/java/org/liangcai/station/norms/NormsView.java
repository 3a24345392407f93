package org.liangcai.station.norms;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liangcai.assessment.norming.NormEntry;
import org.liangcai.assessment.norming.NormState;
import org.liangcai.norms.NormVersion;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** All norm tables on the left; one of them, or one of the tasks, on the right. */
@Route(value = "desk/norms/:page?", layout = DeskLayout.class)
@Prototype
@StyleSheet("styles/norms.css")
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR", "COUNSELLOR"})
public class NormsView extends DeskView {

    static final String PATH = "desk/norms";

    private final transient NormDesk services;

    public NormsView(Messages messages, NormDesk services) {
        super(messages);
        this.services = services;
    }

    /** What can be done besides looking at a table. */
    enum Task {
        LOCAL,
        SWITCH,
        CHECKS,
        UPLOAD,
        REPRODUCE,
        SCALES;

        String address() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    protected String title() {
        return words().of("norms.title");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String page = parameter("page");
        Optional<Task> task =
                tasks().stream().filter(one -> one.address().equals(page)).findFirst();
        if (task.isPresent()) {
            add(Split.of(list, task(task.get())));
            return;
        }
        Optional<NormEntry> chosen = NormWords.version(page).flatMap(this::entry);
        if (chosen.isPresent()) {
            add(Split.of(list, new NormDetail(words(), services, chosen.get(), () -> fill(list))));
        } else {
            add(Split.of(
                    list,
                    words().of(page.isEmpty() ? "norms.choose" : "norms.unknown"),
                    words().of("norms.choose.hint")));
        }
    }

    private Optional<NormEntry> entry(NormVersion version) {
        return services.norms().entries(actor()).stream()
                .filter(entry -> NormVersion.of(entry.table()).equals(version))
                .findFirst();
    }

    private static List<Task> tasks() {
        return NormWords.keeper() ? Arrays.asList(Task.values()) : List.of(Task.SCALES);
    }

    private Component task(Task task) {
        return switch (task) {
            case LOCAL -> new LocalNormsPart(words(), services, this::show);
            case SWITCH -> new SwitchPart(words(), services);
            case CHECKS -> new ChecksPart(words(), services);
            case UPLOAD -> new UploadPart(words(), services, this::show);
            case REPRODUCE -> new ReproducePart(words(), services.reports());
            case SCALES -> new ScalesPart(words());
        };
    }

    private void show(NormVersion version) {
        open(filters().addressOf(PATH + "/" + NormWords.address(version)));
    }

    private EntryList list() {
        EntryList list = new EntryList("norms", title(), filters().addressOf(PATH));
        Nav nav = new Nav();
        nav.addClassName("norm-tasks");
        nav.getElement().setAttribute("aria-label", words().of("norms.tasks"));
        for (Task task : tasks()) {
            var link = Links.to(
                    filters().addressOf(PATH + "/" + task.address()),
                    words().of("norms.task", task),
                    "task-" + task.address());
            if (task.address().equals(parameter("page"))) {
                link.getElement().setAttribute("aria-current", "page");
            }
            nav.add(link);
        }
        list.withAction(nav)
                .withFilters(
                        FilterFields.typed(
                                "text",
                                words().of("norms.filter.text"),
                                filters(),
                                text -> filter(list, filters().with("text", text))),
                        FilterFields.chosen(
                                "state",
                                words().of("norms.filter.state"),
                                words().of("norms.filter.all"),
                                Arrays.asList(NormState.values()),
                                state -> words().of("norms.state", state),
                                filters(),
                                state -> filter(list, filters().with("state", state))));
        fill(list);
        return list;
    }

    private void filter(EntryList list, Filters filters) {
        keep(filters);
        fill(list);
    }

    private void fill(EntryList list) {
        List<NormEntry> all = services.norms().entries(actor());
        Filters filters = filters();
        List<EntryList.Entry> shown = all.stream()
                .filter(entry -> filters.matches(
                        "text",
                        entry.table().id().value(),
                        entry.table().title().zh(),
                        entry.table().title().en(),
                        entry.table().instrument()))
                .filter(entry ->
                        filters.get("state").isEmpty() || entry.state().name().equals(filters.get("state")))
                .map(entry -> shown(entry, filters))
                .toList();
        list.show(
                shown,
                words().of("desk.count", String.valueOf(shown.size()), String.valueOf(all.size())),
                words().of("norms.none"),
                parameter("page"));
    }

    private EntryList.Entry shown(NormEntry entry, Filters filters) {
        String address = NormWords.address(NormVersion.of(entry.table()));
        String people = entry.table()
                .sample()
                .design()
                .map(design -> words().of("norms.people", String.format(Locale.ROOT, "%,d", design.people())))
                .orElseGet(() -> words().of("norms.peopleUnknown"));
        return new EntryList.Entry(
                address,
                filters.addressOf(PATH + "/" + address),
                NormWords.in(words(), entry.table().title()),
                words().of("norms.state", entry.state()),
                String.join(
                        " · ",
                        words().of("norms.version", String.valueOf(entry.table().version())),
                        entry.table().dated().toString(),
                        people));
    }
}
