package org.liangcai.station.candidate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.SessionCommand.GiveConsent;
import org.liangcai.assessment.visit.ConsentText;
import org.liangcai.itembank.LocalizedText;

/** What a person reads before anything is measured, and the questions. Nothing is chosen beforehand. */
final class ConsentForm extends Div {

    private final ConsentText text;
    private final Question guidance;
    private final Question employer;
    private final Optional<Question> norms;

    ConsentForm(ConsentText text, SeatTexts texts) {
        this.text = text;
        addClassName("points");
        text.points().forEach(point -> add(point(point, texts)));
        this.guidance = new Question("guidance", text.guidanceQuestion(), List.of(), texts);
        this.employer = new Question("employer", text.employerQuestion(), List.of(), texts);
        List<LocalizedText> explanations = Stream.of(text.normsExplanation(), text.trialExplanation())
                .flatMap(Optional::stream)
                .toList();
        this.norms = text.normsQuestion().map(question -> new Question("norms", question, explanations, texts));
        Div questions = new Div(guidance, employer);
        norms.ifPresent(questions::add);
        questions.addClassName("questions");
        add(questions);
    }

    private static Section point(ConsentText.Point point, SeatTexts texts) {
        Section section = new Section(
                new H2(texts.shown(point.heading())), texts.paragraph(point.text()));
        section.addClassName("point");
        return section;
    }

    /** The decision, once every question is answered; until then the first unanswered question says so. */
    Optional<GiveConsent> decision() {
        List<Question> open = Stream.concat(Stream.of(guidance, employer), norms.stream())
                .filter(question -> question.answer().isEmpty())
                .toList();
        open.forEach(Question::remind);
        if (!open.isEmpty()) {
            open.getFirst().focus();
            return Optional.empty();
        }
        return Optional.of(new GiveConsent(
                text.version(),
                guidance.answer().orElseThrow(),
                employer.answer().orElseThrow(),
                norms.flatMap(Question::answer).orElse(false)));
    }

    /** A question with a whole row for yes and a whole row for no. */
    private static final class Question extends FieldSet {

        private final NativeButton yes;
        private final NativeButton no;
        private final Paragraph reminder = new Paragraph();
        private @Nullable Boolean answer;

        /** @param explanations what is read with the question before the answers, in plain type */
        Question(String name, LocalizedText question, List<LocalizedText> explanations, SeatTexts texts) {
            super(texts.shown(question));
            setId("question-" + name);
            yes = row(name + "-yes", texts.shown(texts.words("candidate.yes")), true);
            no = row(name + "-no", texts.shown(texts.words("candidate.no")), false);
            reminder.addClassName("notice");
            reminder.getElement().setAttribute("role", "alert");
            reminder.setVisible(false);
            if (!explanations.isEmpty()) {
                Div explained = new Div();
                explained.setId("explained-" + name);
                explained.addClassName("explained");
                explanations.forEach(explanation -> explained.add(texts.paragraph(explanation)));
                getElement().setAttribute("aria-describedby", "explained-" + name);
                add(explained);
            }
            add(yes, no, reminder);
        }

        private NativeButton row(String id, Component label, boolean value) {
            NativeButton row = new NativeButton();
            row.add(label);
            row.addClickListener(event -> choose(value));
            row.setId(id);
            row.addClassName("row");
            row.getElement().setAttribute("aria-pressed", "false");
            return row;
        }

        private void choose(boolean value) {
            answer = value;
            yes.getElement().setAttribute("aria-pressed", String.valueOf(value));
            no.getElement().setAttribute("aria-pressed", String.valueOf(!value));
            reminder.setVisible(false);
        }

        Optional<Boolean> answer() {
            return Optional.ofNullable(answer);
        }

        void remind() {
            reminder.setText(getTranslation("candidate.answerMissing"));
            reminder.setVisible(true);
        }

        void focus() {
            yes.focus();
        }
    }
}
