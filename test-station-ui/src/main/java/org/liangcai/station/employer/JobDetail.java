package org.liangcai.station.employer;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.function.Consumer;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.NewEvaluationRequest;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.JobProfile.Element;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** One job: ask for an evaluation or, once it is closed, what is kept; the requests made for it, and what the job asks for. */
final class JobDetail extends Div {

    private final transient Words words;
    private final transient EvaluationService evaluations;
    private final transient OccupationCatalogue catalogue;
    private final transient Job job;
    private final Notice notice;

    JobDetail(
            Words words,
            EvaluationService evaluations,
            OccupationCatalogue catalogue,
            Job job,
            String edit,
            Consumer<EvaluationRequest> whenRequested) {
        this.words = words;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.job = job;
        this.notice = new Notice("request-notice", words);
        setId("job");
        add(new H2(words.in(job.description().title())));
        JobEnd end = new JobEnd(words, evaluations, job);
        Runnable again = () -> UI.getCurrent().navigate(JobsView.PATH + "/" + job.id());
        job.closedAt()
                .ifPresentOrElse(
                        closed -> add(
                                end.closed(closed, evaluations.keptUntil(job).orElseThrow(), again)),
                        () -> add(request(whenRequested)));
        add(
                new H3(words.of("employer.requests")),
                requests(),
                new H3(words.of("employer.description")),
                description(),
                elements());
        Div last = new Div();
        last.addClassName("desk-end");
        if (job.open()) {
            add(Links.to(edit, words.of("employer.edit"), "edit-job"));
            last.add(end.closing(again));
        }
        last.add(end.removal());
        add(last);
    }

    private Div request(Consumer<EvaluationRequest> whenRequested) {
        TextField reference = new TextField(words.of("employer.reference"));
        reference.setId("candidate-reference");
        reference.setHelperText(words.of("employer.reference.hint"));
        TextField purpose = new TextField(words.of("employer.purpose"));
        purpose.setId("request-purpose");
        purpose.setHelperText(words.of("employer.purpose.hint"));
        Button ask = new Button(
                words.of("employer.ask"),
                click -> notice.attempt(() -> whenRequested.accept(evaluations.request(
                        DeskView.actor(),
                        new NewEvaluationRequest(job.id(), reference.getValue(), purpose.getValue())))));
        ask.setId("request-evaluation");
        ask.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H3(words.of("employer.request")), reference, purpose, notice, ask);
        ask.addClickShortcut(Key.ENTER).listenOn(form);
        form.addClassName("desk-form");
        return form;
    }

    private Div requests() {
        List<EvaluationRequest> made = evaluations.requests(DeskView.actor()).stream()
                .filter(request -> request.job().equals(job.id()))
                .toList();
        if (made.isEmpty()) {
            return new Div(
                    new Paragraph(words.of(job.open() ? "employer.requests.none" : "employer.requests.noneKept")));
        }
        Table table = new Table(
                "requests",
                words.of("employer.requests.caption"),
                List.of(
                        Column.text(words.of("employer.reference")),
                        Column.text(words.of("employer.requestedAt")),
                        Column.text(words.of("employer.keptUntil")),
                        Column.text(words.of("employer.purpose"))));
        made.forEach(request -> table.row(
                Links.to(
                        JobsView.PATH + "/" + job.id() + "/" + request.id(),
                        request.reference(),
                        "request-" + request.id()),
                new Span(words.minute(request.requestedAt())),
                new Span(words.day(evaluations.keptUntil(request))),
                new Span(request.purpose())));
        return table;
    }

    private Facts description() {
        Facts facts = new Facts()
                .fact(
                        words.of("employer.occupation"),
                        words.of(
                                "common.inBrackets",
                                words.in(catalogue
                                        .profileOf(job.description().occupation())
                                        .title()),
                                job.description().occupation()))
                .fact(
                        words.of("employer.education"),
                        job.description()
                                .education()
                                .map(level -> words.in(level.label()))
                                .orElse(words.of("employer.education.none")));
        if (!job.description().tasks().isEmpty()) {
            facts.fact(words.of("employer.tasks"), job.description().tasks());
        }
        return facts.fact(words.of("employer.version"), String.valueOf(job.version()));
    }

    private Table elements() {
        Table table = new Table(
                "job-elements",
                words.of("employer.elements"),
                List.of(Column.text(words.of("employer.element")), Column.figure(words.of("employer.importance"))));
        table.captioned();
        for (JobProfile.Kind kind : JobProfile.Kind.values()) {
            List<Element> ofKind = job.description().elements().stream()
                    .filter(element -> element.kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                table.group(words.in(kind.label()));
                ofKind.forEach(element -> table.row(words.in(element.name()), words.figure(element.importance(), 2)));
            }
        }
        return table;
    }
}
