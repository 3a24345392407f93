package org.liangcai.station.interviewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.InterviewSummary;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The interviews one may see on the left; the chosen one, to rate or to read, on the right. */
@Route(value = "desk/interviews/:interview?", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"INTERVIEWER", "COUNSELLOR"})
public class InterviewsView extends DeskView {

    /** The path of the desk, without a leading slash. */
    public static final String PATH = "desk/interviews";

    private final transient InterviewService interviews;

    public InterviewsView(Messages messages, InterviewService interviews) {
        super(messages);
        this.interviews = interviews;
    }

    @Override
    protected String title() {
        return words().of("interviewer.interviews");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String chosen = parameter("interview");
        summaries().stream()
                .filter(summary -> summary.id().toString().equals(chosen))
                .findFirst()
                .ifPresentOrElse(
                        summary -> add(Split.of(list, detail(summary.id(), list))),
                        () -> add(Split.of(
                                list,
                                words().of(chosen.isEmpty() ? "interviewer.choose" : "interviewer.unknown"),
                                words().of("interviewer.choose.hint"))));
    }

    private Div detail(UUID id, EntryList list) {
        return new InterviewPage(words(), interviews, id, () -> fill(list));
    }

    private List<InterviewSummary> summaries() {
        return interviews.interviews(actor());
    }

    private EntryList list() {
        EntryList list = new EntryList("interviews", title(), filters().addressOf(PATH));
        list.withFilters(
                FilterFields.typed(
                        "text",
                        words().of("interviewer.filter.text"),
                        filters(),
                        text -> filter(list, filters().with("text", text))),
                FilterFields.chosen(
                        "state",
                        words().of("interviewer.filter.state"),
                        words().of("interviewer.filter.all"),
                        List.of(State.values()),
                        state -> words().of("interviewer.state", state),
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
        Filters filters = filters();
        List<InterviewSummary> all = summaries();
        List<EntryList.Entry> shown = all.stream()
                .filter(summary -> filters.matches("text", summary.person(), words().in(summary.family())))
                .filter(summary -> filters.get("state").isEmpty()
                        || State.of(summary, actor()).name().equals(filters.get("state")))
                .map(summary -> entry(summary, filters))
                .toList();
        list.show(
                shown,
                words().of("desk.count", String.valueOf(shown.size()), String.valueOf(all.size())),
                words().of(all.isEmpty() ? "interviewer.none" : "desk.noneFiltered"),
                parameter("interview"));
    }

    private EntryList.Entry entry(InterviewSummary summary, Filters filters) {
        return new EntryList.Entry(
                summary.id().toString(),
                filters.addressOf(PATH + "/" + summary.id()),
                summary.person(),
                words().of("interviewer.state", State.of(summary, actor())),
                String.join(" · ", words().in(summary.family()), words().day(summary.openedAt())));
    }

    /** Where an interview stands for the one who looks at it. */
    enum State {
        TO_RATE,
        WAITING,
        COMPLETED;

        static State of(InterviewSummary summary, Actor actor) {
            if (summary.completed()) {
                return COMPLETED;
            }
            boolean mine = summary.raters().stream()
                    .filter(rater -> rater.account().equals(actor.id()))
                    .anyMatch(rater -> !rater.locked());
            return mine ? TO_RATE : WAITING;
        }
    }
}
