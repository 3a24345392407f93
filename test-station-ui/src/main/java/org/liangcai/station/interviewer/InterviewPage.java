package org.liangcai.station.interviewer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.interview.GivenRating;
import org.liangcai.assessment.interview.Interview;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** One interview: for a rater who has not locked, the guide with its scales; for others, how far it is; in the end, what it came to. */
final class InterviewPage extends Div {

    private final transient Words words;
    private final transient InterviewService interviews;
    private final UUID id;
    private final transient Runnable whenChanged;
    private final Paragraph progress = new Paragraph();

    InterviewPage(Words words, InterviewService interviews, UUID id, Runnable whenChanged) {
        this.words = words;
        this.interviews = interviews;
        this.id = id;
        this.whenChanged = whenChanged;
        setId("interview");
        progress.setId("rating-progress");
        progress.addClassName("desk-progress");
        progress.getElement().setAttribute("role", "status");
        show(interviews.view(DeskView.actor(), id));
    }

    private void show(InterviewView view) {
        removeAll();
        add(new H2(words.of(
                "interviewer.title",
                view.summary().person(),
                words.in(view.summary().family()))));
        add(raters(view));
        if (view.mayRate()) {
            addRating(view);
        } else if (view.outcome().isPresent()) {
            add(new InterviewOutcomePanel(words, view));
        } else {
            Paragraph waiting =
                    new Paragraph(words.of(view.own().isEmpty() ? "interviewer.notYet" : "interviewer.locked"));
            waiting.setId("interview-waiting");
            add(waiting);
        }
    }

    private UnorderedList raters(InterviewView view) {
        UnorderedList raters = new UnorderedList();
        raters.setId("raters");
        raters.addClassName("desk-inline");
        for (Interview.Rater rater : view.summary().raters()) {
            raters.add(new ListItem(
                    words.of(rater.locked() ? "interviewer.rater.locked" : "interviewer.rater.open", rater.name())));
        }
        return raters;
    }

    private void addRating(InterviewView view) {
        InterviewGuide guide = view.guide();
        Paragraph blind = new Paragraph(words.of("interviewer.blind"));
        blind.setId("blind-notice");
        blind.addClassName("desk-hint");
        add(blind, rules(guide), progress);
        add(new H3(words.of("interviewer.opening")), spoken(view, guide.opening()));
        int number = 0;
        for (InterviewGuide.Question question : view.family().questions()) {
            number++;
            InterviewGuide.Competency competency = guide.competencies().stream()
                    .filter(candidate -> candidate.id().equals(question.competency()))
                    .findFirst()
                    .orElseThrow();
            add(new RatingCard(
                    words, number, question, competency, guide, own(view, question.competency()), this::rate));
        }
        add(new H3(words.of("interviewer.closing")), spoken(view, guide.closing()), lock());
        showProgress(view);
    }

    private static Optional<GivenRating> own(InterviewView view, String competency) {
        return view.own().stream()
                .filter(rating -> rating.competency().equals(competency))
                .findFirst();
    }

    private NativeDetails rules(InterviewGuide guide) {
        UnorderedList rules = new UnorderedList();
        guide.rules().forEach(rule -> rules.add(new ListItem(words.in(rule))));
        return new NativeDetails(words.of("interviewer.rules"), rules);
    }

    private Paragraph spoken(InterviewView view, LocalizedText text) {
        Paragraph paragraph = new Paragraph(SpokenText.of(
                words,
                text,
                DeskView.actor().id(),
                view.summary().raters(),
                view.family().questions().size()));
        paragraph.addClassName("desk-spoken");
        return paragraph;
    }

    private InterviewView rate(String competency, int level, String evidence) {
        InterviewView view = interviews.rate(DeskView.actor(), id, competency, level, evidence);
        showProgress(view);
        return view;
    }

    private void showProgress(InterviewView view) {
        int all = view.family().questions().size();
        progress.setText(words.of(
                "interviewer.progress", String.valueOf(all - view.missing().size()), String.valueOf(all)));
    }

    private Div lock() {
        Notice notice = new Notice("lock-notice", words);
        Button lock = new Button(
                words.of("interviewer.lock"),
                click -> notice.attempt(() -> {
                    InterviewView view = interviews.lock(DeskView.actor(), id);
                    whenChanged.run();
                    show(view);
                }));
        lock.setId("lock-ratings");
        lock.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span hint = new Span(words.of("interviewer.lock.hint"));
        hint.addClassName("desk-hint");
        Div part = new Div(new H3(words.of("interviewer.lock.title")), hint, notice, lock);
        part.addClassName("desk-lock");
        return part;
    }
}
