package org.liangcai.station.employer;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** The end of a job: closing it while it is open, and once it is closed since when, what is kept until when, and opening it again. */
final class JobEnd {

    private final Words words;
    private final EvaluationService evaluations;
    private final Job job;

    JobEnd(Words words, EvaluationService evaluations, Job job) {
        this.words = words;
        this.evaluations = evaluations;
        this.job = job;
    }

    /** What can be done at the end of an open job. */
    Div closing(Runnable whenDone) {
        Notice notice = new Notice("close-notice", words);
        return new Div(
                new H3(words.of("employer.close.title")),
                new Paragraph(words.of("employer.close.what")),
                notice,
                new Irrevocable(
                        "close-job",
                        words.of("employer.close"),
                        words.of("employer.close.consequence", words.day(evaluations.keptIfClosedNow())),
                        words.of("employer.close.confirm"),
                        words,
                        () -> notice.attempt(() -> {
                            evaluations.close(DeskView.actor(), job.id());
                            whenDone.run();
                        })));
    }

    /** What an employer has to know of a job closed then, before anything else. */
    Div closed(Instant closedAt, Instant keptUntil, Runnable whenDone) {
        String since = words.day(closedAt);
        Div closed = new Div();
        closed.setId("job-closed");
        closed.addClassName("desk-form");
        closed.add(new H3(words.of("employer.closed.on", since)));
        if (evaluations.canReopen(job)) {
            Notice notice = new Notice("reopen-notice", words);
            Button reopen = new Button(
                    words.of("employer.reopen"),
                    click -> notice.attempt(() -> {
                        evaluations.reopen(DeskView.actor(), job.id());
                        whenDone.run();
                    }));
            reopen.setId("reopen-job");
            closed.add(new Paragraph(words.of("employer.closed.kept", words.day(keptUntil))), notice, reopen);
        } else {
            closed.add(new Paragraph(words.of("employer.closed.over", words.day(keptUntil))));
        }
        return closed;
    }

    /** Taking the job off the list. */
    Div removal() {
        Notice removed = new Notice("remove-notice", words);
        return new Div(
                removed,
                new Irrevocable(
                        "remove-job",
                        words.of("employer.remove"),
                        words.of(
                                "employer.remove.consequence",
                                words.day(evaluations.keptUntil(job).orElseGet(evaluations::keptIfClosedNow))),
                        words.of("employer.remove.confirm"),
                        words,
                        () -> removed.attempt(() -> {
                            evaluations.remove(DeskView.actor(), job.id());
                            UI.getCurrent().navigate(JobsView.PATH);
                        })));
    }
}
