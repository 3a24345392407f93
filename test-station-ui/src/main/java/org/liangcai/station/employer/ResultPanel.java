package org.liangcai.station.employer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationResult;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.ReportFrame;
import org.liangcai.station.desk.Words;

/** The result of one request, or that there is none; why there is none is not known here and cannot be told. */
final class ResultPanel extends Div {

    private final transient Words words;

    ResultPanel(Words words, EvaluationService evaluations, EvaluationRequest request) {
        this.words = words;
        setId("evaluation");
        CodeText reference = new CodeText(request.reference());
        Facts facts = new Facts()
                .fact(words.of("employer.reference"), reference)
                .fact(words.of("employer.requestedAt"), words.minute(request.requestedAt()))
                .fact(words.of("employer.keptUntil"), words.day(evaluations.keptUntil(request)));
        if (!request.purpose().isEmpty()) {
            facts.fact(words.of("employer.purpose"), request.purpose());
        }
        Notice notice = new Notice("result-notice", words);
        add(
                new H2(words.of("employer.result")),
                Links.to(JobsView.PATH + "/" + request.job(), words.of("employer.toJob"), "to-job"),
                facts,
                notice);
        notice.attempt(() -> show(evaluations.result(DeskView.actor(), request.id(), words.language())));
    }

    private void show(EvaluationResult result) {
        String code = result.report().code();
        Paragraph decide = new Paragraph(words.of("employer.result.decide"));
        decide.addClassName("desk-hint");
        add(
                decide,
                ReportFrame.pdf(code, words.of("employer.pdf")),
                new ReportFrame(code, words.in(result.report().kind().title())));
    }
}
