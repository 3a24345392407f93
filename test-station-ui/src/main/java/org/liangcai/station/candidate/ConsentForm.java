package org.liangcai.station.candidate;

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
import org.liangcai.itembank.Language;

/** What a person reads before anything is measured, and the questions. Nothing is chosen beforehand. */
final class ConsentForm extends Div {

    private final ConsentText text;
    private final Question guidance;
    private final Question employer;
    private final Optional<Question> norms;

    ConsentForm(ConsentText text, Language language) {
        this.text = text;
        addClassName("points");
        text.points().forEach(point -> add(point(point, language)));
        this.guidance = new Question("guidance", text.guidanceQuestion().in(language));
        this.employer = new Question("employer", text.employerQuestion().in(language));
        this.norms = text.normsQuestion().map(question -> new Question("norms", question.in(language)));
        Div questions = new Div(guidance, employer);
        norms.ifPresent(questions::add);
        questions.addClassName("questions");
        add(questions);
    }

    private static Section point(ConsentText.Point point, Language language) {
        Section section = new Section(
                new H2(point.heading().in(language)), new Paragraph(point.text().in(language)));
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

        Question(String name, String question) {
            super(question);
            setId("question-" + name);
            yes = row(name + "-yes", getTranslation("candidate.yes"), true);
            no = row(name + "-no", getTranslation("candidate.no"), false);
            reminder.addClassName("notice");
            reminder.getElement().setAttribute("role", "alert");
            reminder.setVisible(false);
            add(yes, no, reminder);
        }

        private NativeButton row(String id, String label, boolean value) {
            NativeButton row = new NativeButton(label, event -> choose(value));
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
