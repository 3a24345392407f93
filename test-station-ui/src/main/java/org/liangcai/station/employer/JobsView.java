package org.liangcai.station.employer;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The employer's jobs on the left; the chosen one with its requests, a new one, or one request's result, on the right. */
@Route(value = "desk/jobs/:job?/:request?", layout = DeskLayout.class)
@Prototype
@RolesAllowed("EMPLOYER")
public class JobsView extends DeskView {

    static final String PATH = "desk/jobs";
    /** Stands in the address in place of a request while the job is edited. */
    private static final String EDIT = "edit";

    private final transient EvaluationService evaluations;
    private final transient OccupationCatalogue catalogue;

    public JobsView(Messages messages, EvaluationService evaluations, OccupationCatalogue catalogue) {
        super(messages);
        this.evaluations = evaluations;
        this.catalogue = catalogue;
    }

    @Override
    protected String title() {
        return words().of("employer.jobs");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String chosen = parameter("job");
        Optional<Component> detail =
                chosen.equals("new") ? Optional.of(newJob()) : ofRequest().or(() -> ofJob(chosen));
        detail.ifPresentOrElse(found -> add(Split.of(list, found)), () -> add(nothingChosen(list, chosen)));
    }

    private Component newJob() {
        return new NewJobForm(words(), evaluations, catalogue, job -> open(addressOf(job)));
    }

    private Optional<Component> ofJob(String chosen) {
        return evaluations.jobs(actor()).stream()
                .filter(job -> job.id().toString().equals(chosen))
                .findFirst()
                .map(job -> parameter("request").equals(EDIT) && job.open()
                        ? editor(job)
                        : new JobDetail(
                                words(),
                                evaluations,
                                catalogue,
                                job,
                                filters().addressOf(PATH + "/" + job.id() + "/" + EDIT),
                                request -> open(addressOf(request))));
    }

    private Component editor(Job job) {
        return new Div(
                new H2(words().of("employer.edit")),
                new JobEditor(words(), catalogue, job.description(), words().of("employer.save"), description -> {
                    evaluations.change(actor(), job.id(), description);
                    open(addressOf(job));
                }));
    }

    private Optional<Component> ofRequest() {
        return evaluations.requests(actor()).stream()
                .filter(request -> request.id().toString().equals(parameter("request")))
                .findFirst()
                .map(request -> new ResultPanel(words(), evaluations, request));
    }

    private Split nothingChosen(EntryList list, String chosen) {
        return Split.of(
                list,
                words().of(chosen.isEmpty() ? "employer.choose" : "employer.unknown"),
                words().of("employer.choose.hint"));
    }

    private String addressOf(Job job) {
        return filters().addressOf(PATH + "/" + job.id());
    }

    private String addressOf(EvaluationRequest request) {
        return filters().addressOf(PATH + "/" + request.job() + "/" + request.id());
    }

    private EntryList list() {
        EntryList list = new EntryList("jobs", title(), filters().addressOf(PATH));
        list.withAction(Links.action(filters().addressOf(PATH + "/new"), words().of("employer.new"), "new-job"))
                .withFilters(FilterFields.typed("text", words().of("employer.filter.text"), filters(), text -> {
                    keep(filters().with("text", text));
                    fill(list);
                }));
        fill(list);
        return list;
    }

    private void fill(EntryList list) {
        Filters filters = filters();
        List<Job> all = evaluations.jobs(actor());
        List<EvaluationRequest> requests = evaluations.requests(actor());
        List<EntryList.Entry> shown = all.stream()
                .filter(job -> filters.matches(
                        "text",
                        job.description().title().zh(),
                        job.description().title().en()))
                .map(job -> entry(job, requests, filters))
                .toList();
        list.show(
                shown,
                words().of("desk.count", String.valueOf(shown.size()), String.valueOf(all.size())),
                words().of(all.isEmpty() ? "employer.none" : "desk.noneFiltered"),
                parameter("job"));
    }

    private String line(Job job) {
        return job.closedAt()
                .map(closed -> words().of(
                                evaluations.canReopen(job) ? "employer.closed.line" : "employer.closed.line.over",
                                words().day(closed),
                                words().day(evaluations.keptUntil(job).orElseThrow())))
                .orElseGet(() -> words().of("employer.changedAt", words().minute(job.changedAt())));
    }

    private EntryList.Entry entry(Job job, List<EvaluationRequest> requests, Filters filters) {
        long asked = requests.stream()
                .filter(request -> request.job().equals(job.id()))
                .count();
        return new EntryList.Entry(
                job.id().toString(),
                filters.addressOf(PATH + "/" + job.id()),
                words().in(job.description().title()),
                words().of("employer.requests.count", String.valueOf(asked)),
                line(job));
    }
}
