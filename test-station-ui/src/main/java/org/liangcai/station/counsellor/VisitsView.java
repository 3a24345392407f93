package org.liangcai.station.counsellor;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The visits of the office on the left; the chosen one, or a new one, on the right. */
@Route(value = "desk/visits/:visit?/:part?", layout = DeskLayout.class)
@Prototype
@RolesAllowed("COUNSELLOR")
public class VisitsView extends DeskView {

    static final String PATH = "desk/visits";
    private static final int MOST_SHOWN = 200;

    private final transient VisitDesk services;

    public VisitsView(Messages messages, VisitDesk services) {
        super(messages);
        this.services = services;
    }

    @Override
    protected String title() {
        return words().of("counsellor.visits");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String chosen = parameter("visit");
        if (chosen.equals("new")) {
            add(Split.of(
                    list,
                    new NewVisitForm(words(), services, visit -> open(filters().addressOf(PATH + "/" + visit.id())))));
            return;
        }
        services.visits().visits(actor()).stream()
                .filter(summary -> summary.visit().id().toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        summary -> add(Split.of(
                                list,
                                new VisitDetail(
                                        words(),
                                        services,
                                        services.visits()
                                                .look(actor(), summary.visit().id()),
                                        VisitDetail.Part.of(parameter("part")),
                                        filters(),
                                        this::keep,
                                        () -> fill(list)))),
                        () -> add(
                                chosen.isEmpty()
                                        ? Split.of(
                                                list,
                                                words().of("counsellor.choose"),
                                                words().of("counsellor.choose.hint"))
                                        : Split.unknown(
                                                list,
                                                words().of("counsellor.unknown"),
                                                words().of("counsellor.choose.hint"))));
    }

    private EntryList list() {
        EntryList list = new EntryList("visits", title(), filters().addressOf(PATH));
        list.withAction(Links.action(filters().addressOf(PATH + "/new"), words().of("counsellor.new"), "new-visit"))
                .withFilters(
                        FilterFields.typed(
                                "text",
                                words().of("counsellor.filter.text"),
                                filters(),
                                text -> filter(list, filters().with("text", text))),
                        FilterFields.chosen(
                                "status",
                                words().of("counsellor.filter.status"),
                                words().of("counsellor.filter.all"),
                                List.of(VisitStatus.values()),
                                status -> words().in(status.label()),
                                filters(),
                                status -> filter(list, filters().with("status", status))));
        fill(list);
        return list;
    }

    private void filter(EntryList list, Filters filters) {
        keep(filters);
        fill(list);
    }

    private void fill(EntryList list) {
        Filters filters = filters();
        List<VisitSummary> all = services.visits().visits(actor());
        List<VisitSummary> found = all.stream()
                .filter(summary -> filters.matches(
                        "text", summary.visit().person().name(), summary.visit().reference()))
                .filter(summary -> filters.get("status").isEmpty()
                        || summary.status().name().equals(filters.get("status")))
                .toList();
        list.show(
                found.stream()
                        .limit(MOST_SHOWN)
                        .map(summary -> entry(summary, filters))
                        .toList(),
                words().of(
                                found.size() > MOST_SHOWN ? "desk.countFirst" : "desk.count",
                                String.valueOf(found.size()),
                                String.valueOf(all.size()),
                                String.valueOf(MOST_SHOWN)),
                words().of(all.isEmpty() ? "counsellor.none" : "desk.noneFiltered"),
                parameter("visit"));
    }

    private EntryList.Entry entry(VisitSummary summary, Filters filters) {
        return new EntryList.Entry(
                summary.visit().id().toString(),
                filters.addressOf(PATH + "/" + summary.visit().id()),
                summary.visit().person().name(),
                words().in(summary.status().label()),
                String.join(
                        " · ",
                        words().of("counsellor.purpose", summary.visit().purpose()),
                        words().in(summary.batteryName()),
                        words().minute(summary.visit().openedAt())));
    }
}
