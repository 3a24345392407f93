package org.liangcai.station.interviewer;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.liangcai.assessment.interview.GivenRating;
import org.liangcai.assessment.interview.InterviewGuide;
import org.liangcai.assessment.interview.InterviewView;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** One question with its anchored scale and the evidence; saved by itself as soon as both a level and evidence are there. */
final class RatingCard extends Section {

    private final transient Words words;
    private final String competency;
    private final transient Rate rate;
    private final RadioButtonGroup<Integer> level = new RadioButtonGroup<>();
    private final TextArea evidence = new TextArea();
    private final Notice notice;
    private final Span state = new Span();

    RatingCard(
            Words words,
            int number,
            InterviewGuide.Question question,
            InterviewGuide.Competency asked,
            InterviewGuide guide,
            Optional<GivenRating> given,
            Rate rate) {
        this.words = words;
        this.competency = asked.id();
        this.rate = rate;
        this.notice = new Notice("rating-notice-" + competency, words);
        setId("rating-" + competency);
        addClassName("desk-rating");
        H3 heading = new H3(words.of("interviewer.competency", String.valueOf(number), words.in(asked.name())));
        heading.setId("rating-heading-" + competency);
        getElement().setAttribute("aria-labelledby", "rating-heading-" + competency);
        Paragraph definition = new Paragraph(words.in(asked.definition()));
        definition.addClassName("desk-hint");
        Paragraph main = new Paragraph(words.in(question.main()));
        main.addClassName("desk-spoken");
        add(heading, definition, main, probes(question), levels(asked, guide), evidence(guide), state, notice);
        state.setId("rating-state-" + competency);
        state.addClassName("desk-state");
        given.ifPresentOrElse(
                rating -> {
                    level.setValue(rating.level());
                    evidence.setValue(rating.evidence());
                    saved(rating.at());
                },
                () -> state.setText(words.of("interviewer.unrated")));
        level.addValueChangeListener(change -> save());
        evidence.addValueChangeListener(change -> save());
    }

    private Div probes(InterviewGuide.Question question) {
        UnorderedList probes = new UnorderedList();
        question.probes().forEach(probe -> probes.add(new ListItem(words.in(probe))));
        Div part = new Div(new Span(words.of("interviewer.probes")), probes);
        part.addClassName("desk-probes");
        return part;
    }

    private RadioButtonGroup<Integer> levels(InterviewGuide.Competency asked, InterviewGuide guide) {
        level.setId("level-" + competency);
        level.setLabel(words.of("interviewer.level", words.in(asked.name())));
        level.addClassName("desk-levels");
        level.setItems(IntStream.rangeClosed(InterviewGuide.LOWEST_LEVEL, InterviewGuide.HIGHEST_LEVEL)
                .boxed()
                .toList());
        level.setRenderer(new ComponentRenderer<>(value -> option(value, asked, guide)));
        return level;
    }

    private Div option(int value, InterviewGuide.Competency asked, InterviewGuide guide) {
        Span number = new Span(String.valueOf(value));
        number.addClassName("desk-level-number");
        Span name = new Span(
                Optional.ofNullable(guide.levels().get(value)).map(words::in).orElse(""));
        name.addClassName("desk-level-name");
        LocalizedText anchor = asked.anchors().get(value);
        Span description = new Span(anchor == null ? words.of("interviewer.between") : words.in(anchor));
        description.addClassName(anchor == null ? "desk-level-between" : "desk-level-anchor");
        Div option = new Div(number, name, description);
        option.setId("level-" + competency + "-" + value);
        option.addClassName("desk-level");
        return option;
    }

    private TextArea evidence(InterviewGuide guide) {
        evidence.setId("evidence-" + competency);
        evidence.setLabel(words.of("interviewer.evidence"));
        evidence.setHelperText(words.in(guide.evidencePrompt()));
        evidence.setMinRows(3);
        evidence.setValueChangeMode(ValueChangeMode.LAZY);
        evidence.setValueChangeTimeout(800);
        return evidence;
    }

    private void save() {
        if (level.getValue() == null) {
            state.setText(words.of("interviewer.levelMissing"));
            return;
        }
        boolean done = notice.attempt(() -> rate.rate(competency, level.getValue(), evidence.getValue()).own().stream()
                .filter(rating -> rating.competency().equals(competency))
                .findFirst()
                .ifPresent(rating -> saved(rating.at())));
        setClassName("desk-unsaved", !done);
        if (!done) {
            state.setText(words.of("interviewer.unsaved"));
        }
    }

    private void saved(Instant at) {
        state.setText(words.of("interviewer.saved", words.minute(at)));
    }

    /** Gives a rating to the service. */
    @FunctionalInterface
    interface Rate {
        InterviewView rate(String competency, int level, String evidence);
    }
}
