package org.liangcai.station.counsellor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.InterviewSummary;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.assessment.interview.NewInterview;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;
import org.liangcai.station.interviewer.InterviewOutcomePanel;
import org.liangcai.station.interviewer.InterviewsView;

/** The interviews of a visit: open one, see who has locked, and what it came to. */
final class InterviewsPart extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final UUID visit;
    private final Div interviews = new Div();
    private final Notice notice;

    InterviewsPart(Words words, VisitDesk services, VisitSummary summary) {
        this.words = words;
        this.services = services;
        this.visit = summary.visit().id();
        this.notice = new Notice("interviews-notice", words);
        setId("visit-interviews");
        add(interviews, form());
        show();
    }

    private void show() {
        interviews.removeAll();
        List<InterviewSummary> found = services.interviews().interviews(DeskView.actor(), visit);
        if (found.isEmpty()) {
            interviews.add(new Paragraph(words.of("counsellor.interviews.none")));
        }
        found.forEach(summary -> interviews.add(interview(summary)));
    }

    private Div interview(InterviewSummary summary) {
        InterviewView view = services.interviews().view(DeskView.actor(), summary.id());
        String raters = summary.raters().stream()
                .map(rater ->
                        words.of(rater.locked() ? "interviewer.rater.locked" : "interviewer.rater.open", rater.name()))
                .collect(Collectors.joining(" · "));
        Div part = new Div(
                new H3(words.of(
                        "counsellor.interviews.title", words.in(summary.family()), words.day(summary.openedAt()))),
                new Paragraph(raters));
        part.setId("visit-interview-" + summary.id());
        if (view.mayRate()) {
            part.add(Links.action(
                    InterviewsView.PATH + "/" + summary.id(),
                    words.of("counsellor.interviews.rate"),
                    "rate-" + summary.id()));
        } else if (view.outcome().isEmpty()) {
            part.add(new Paragraph(words.of("interviewer.notYet")));
        }
        if (view.outcome().isPresent()) {
            part.add(new InterviewOutcomePanel(words, view));
        }
        return part;
    }

    private Div form() {
        InterviewGuide guide = services.interviews().guide(DeskView.actor());
        RadioButtonGroup<String> family = new RadioButtonGroup<>(words.of("counsellor.interviews.family"));
        family.setId("interview-family");
        family.addClassName("desk-choices");
        family.setItems(
                guide.families().stream().map(InterviewGuide.JobFamily::id).toList());
        family.setRenderer(new ComponentRenderer<>(id -> family(guide, id)));
        guide.families().stream().findFirst().ifPresent(first -> family.setValue(first.id()));
        List<Account> able = services.accounts().interviewers(DeskView.actor());
        CheckboxGroup<UUID> raters = new CheckboxGroup<>(words.of("counsellor.interviews.raters"));
        raters.setId("interview-raters");
        raters.setHelperText(words.of("counsellor.interviews.raters.hint"));
        raters.setItems(able.stream().map(Account::id).toList());
        raters.setItemLabelGenerator(id -> able.stream()
                .filter(account -> account.id().equals(id))
                .map(account -> account.displayName().equals(account.userName())
                        ? account.displayName()
                        : words.of("counsellor.interviews.rater", account.displayName(), account.userName()))
                .findFirst()
                .orElse(""));
        Button open = new Button(
                words.of("counsellor.interviews.open"),
                click -> notice.attempt(() -> {
                    List<UUID> chosen = able.stream()
                            .map(Account::id)
                            .filter(raters.getValue()::contains)
                            .toList();
                    services.interviews().open(DeskView.actor(), new NewInterview(visit, family.getValue(), chosen));
                    raters.clear();
                    show();
                    notice.say(words.of("counsellor.interviews.opened"));
                }));
        open.setId("open-interview");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(new H3(words.of("counsellor.interviews.new")), family, raters, notice, open);
        form.setId("interview-form");
        form.addClassName("desk-form");
        return form;
    }

    private Div family(InterviewGuide guide, String id) {
        InterviewGuide.JobFamily found = guide.families().stream()
                .filter(family -> family.id().equals(id))
                .findFirst()
                .orElseThrow();
        Span name = new Span(words.in(found.name()));
        name.addClassName("desk-choice-title");
        Span description = new Span(words.in(found.description()));
        description.addClassName("desk-hint");
        Div choice = new Div(name, description);
        choice.setId("family-" + id);
        return choice;
    }
}
