package org.liangcai.station.interviewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import org.liangcai.assessment.interview.InterviewOutcome;
import org.liangcai.assessment.interview.InterviewOutcome.CompetencyOutcome;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** What an interview came to, once every rater has locked: each rating with its evidence, the means, and where the raters disagree. */
public final class InterviewOutcomePanel extends Div {

    private final transient Words words;

    public InterviewOutcomePanel(Words words, InterviewView view) {
        this.words = words;
        setId("interview-outcome-" + view.id());
        addClassName("desk-outcome");
        view.outcome().ifPresent(outcome -> show(outcome, view));
    }

    private void show(InterviewOutcome outcome, InterviewView view) {
        add(new H4(words.of("interviewer.outcome")), new Paragraph(words.of("interviewer.outcome.how")));
        if (outcome.competencies().isEmpty()) {
            return;
        }
        add(table(outcome));
        if (!view.disagreements().isEmpty()) {
            UnorderedList disagreements = new UnorderedList();
            view.disagreements()
                    .forEach(one -> disagreements.add(new ListItem(words.of(
                            "interviewer.disagreement",
                            nameOf(view, one.competency()),
                            String.valueOf(one.lowest()),
                            String.valueOf(one.highest())))));
            add(
                    new H4(words.of("interviewer.disagreements")),
                    new Paragraph(words.of("interviewer.disagreements.how")),
                    disagreements);
        }
        UnorderedList structure = new UnorderedList();
        view.structure()
                .forEach(note -> structure.add(new ListItem(words.of(
                        note.present() ? "interviewer.structure.present" : "interviewer.structure.absent",
                        words.in(note.feature())))));
        add(new NativeDetails(words.of("interviewer.structure"), structure));
    }

    private Table table(InterviewOutcome outcome) {
        List<Column> columns = new ArrayList<>();
        columns.add(Column.text(words.of("interviewer.outcome.competency")));
        outcome.competencies().getFirst().ratings().forEach(rating -> columns.add(Column.figure(rating.rater())));
        columns.add(Column.figure(words.of("interviewer.outcome.mean")));
        Table table = new Table("interview-ratings", words.of("interviewer.outcome.caption"), columns);
        int number = 0;
        for (CompetencyOutcome competency : outcome.competencies()) {
            number++;
            List<String> cells = new ArrayList<>();
            cells.add(words.in(competency.name()));
            competency.ratings().forEach(rating -> cells.add(String.valueOf(rating.level())));
            cells.add(words.figure(competency.mean(), 2));
            table.opening("outcome-" + number, () -> evidence(competency), cells.toArray(String[]::new));
        }
        List<String> overall = new ArrayList<>();
        overall.add(words.of("interviewer.outcome.overall"));
        for (int rater = 0; rater < outcome.competencies().getFirst().ratings().size(); rater++) {
            overall.add(words.figure(meanOf(outcome, rater), 2));
        }
        overall.add(words.figure(outcome.overall(), 2));
        table.row(overall.toArray(String[]::new)).addClassName("desk-total");
        return table;
    }

    /** The mean of one rater over all competencies: how far the raters are apart stands beside the overall result. */
    private static double meanOf(InterviewOutcome outcome, int rater) {
        return outcome.competencies().stream()
                .mapToInt(competency -> competency.ratings().get(rater).level())
                .average()
                .orElseThrow();
    }

    private Div evidence(CompetencyOutcome competency) {
        Div evidence = new Div(new Paragraph(words.in(competency.definition())));
        for (InterviewOutcome.Rating rating : competency.ratings()) {
            Span rater = new Span(words.of("interviewer.evidenceOf", rating.rater(), String.valueOf(rating.level())));
            rater.addClassName("desk-hint");
            Paragraph text = new Paragraph(rating.evidence());
            text.addClassName("desk-evidence");
            evidence.add(rater, text);
        }
        return evidence;
    }

    private String nameOf(InterviewView view, String competency) {
        return view.guide().competencies().stream()
                .filter(candidate -> candidate.id().equals(competency))
                .map(candidate -> words.in(candidate.name()))
                .findFirst()
                .orElse(competency);
    }
}
