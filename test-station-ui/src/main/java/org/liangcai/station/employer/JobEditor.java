package org.liangcai.station.employer;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.liangcai.assessment.evaluation.JobDescription;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.JobProfile.Element;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.visit.Education;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A job's description: title, tasks, education, and what matters in it, ticked from the occupation's profile with its importance. */
final class JobEditor extends Div {

    private static final double LEAST = 1;
    private static final double MOST = 5;

    private final transient Words words;
    private final transient JobDescription begun;
    private final TextField titleZh = new TextField();
    private final TextField titleEn = new TextField();
    private final TextArea tasks = new TextArea();
    private final Select<Education> education = new Select<>();
    private final transient List<Row> rows = new ArrayList<>();
    private final Notice notice;

    JobEditor(
            Words words,
            OccupationCatalogue catalogue,
            JobDescription begun,
            String save,
            Consumer<JobDescription> whenSaved) {
        this.words = words;
        this.begun = begun;
        this.notice = new Notice("job-notice", words);
        setId("job-editor");
        addClassName("desk-form");
        JobProfile profile = catalogue.profileOf(begun.occupation());
        describe();
        add(titleZh, titleEn, tasks, education, new H3(words.of("employer.elements")));
        add(new Paragraph(words.of("employer.elements.how")));
        for (JobProfile.Kind kind : JobProfile.Kind.values()) {
            add(elements(kind, profile));
        }
        Paragraph source = new Paragraph(words.in(profile.source()));
        source.addClassName("desk-hint");
        Button button = new Button(save, click -> save(whenSaved));
        button.setId("save-job");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(source, notice, button);
    }

    private void describe() {
        titleZh.setId("title-zh");
        titleZh.setLabel(words.of("employer.titleZh"));
        titleZh.setValue(begun.title().zh());
        titleEn.setId("title-en");
        titleEn.setLabel(words.of("employer.titleEn"));
        titleEn.setValue(begun.title().en());
        titleEn.setHelperText(words.of("employer.title.hint"));
        tasks.setId("tasks");
        tasks.setLabel(words.of("employer.tasks"));
        tasks.setHelperText(words.of("employer.tasks.hint"));
        tasks.setValue(begun.tasks());
        tasks.setMinRows(3);
        education.setId("job-education");
        education.setLabel(words.of("employer.education"));
        education.setItems(Education.values());
        education.setEmptySelectionAllowed(true);
        education.setEmptySelectionCaption(words.of("employer.education.none"));
        education.setItemLabelGenerator(
                level -> level == null ? words.of("employer.education.none") : words.in(level.label()));
        begun.education().ifPresent(education::setValue);
    }

    private Div elements(JobProfile.Kind kind, JobProfile profile) {
        Div part = new Div();
        part.addClassName("desk-elements");
        String label = words.in(kind.label());
        part.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        Div heading = new Div(new Span(label), new Span(words.of("employer.importance")));
        heading.addClassNames("desk-element", "desk-choice-title");
        part.add(heading);
        profile.elements().stream()
                .filter(element -> element.kind() == kind)
                .map(this::row)
                .forEach(row -> part.add(row.line()));
        return part;
    }

    private Row row(Element element) {
        Optional<Element> kept = begun.elements().stream()
                .filter(one -> one.kind() == element.kind() && one.key().equals(element.key()))
                .findFirst();
        String id = (element.kind().name() + "-" + element.key())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
        Checkbox chosen = new Checkbox(words.in(element.name()), kept.isPresent());
        chosen.setId("element-" + id);
        NumberField importance = new NumberField();
        importance.setId("importance-" + id);
        importance.setAriaLabel(words.of("employer.importanceOf", words.in(element.name())));
        importance.setMin(LEAST);
        importance.setMax(MOST);
        importance.setStep(0.01);
        importance.setValue(kept.orElse(element).importance());
        importance.setEnabled(kept.isPresent());
        importance.setErrorMessage(words.of("employer.importance.range"));
        chosen.addValueChangeListener(change -> importance.setEnabled(change.getValue()));
        Row row = new Row(element, chosen, importance);
        rows.add(row);
        return row;
    }

    private void save(Consumer<JobDescription> whenSaved) {
        String zh = titleZh.getValue().strip();
        String en = titleEn.getValue().strip();
        if (zh.isEmpty() && en.isEmpty()) {
            notice.complain(words.of("employer.title.missing"));
            titleZh.focus();
            return;
        }
        for (Row row : rows) {
            if (row.chosen().getValue() && !row.fits()) {
                notice.complain(words.of(
                        "employer.importance.missing", words.in(row.element().name())));
                row.importance().focus();
                return;
            }
        }
        notice.attempt(() -> whenSaved.accept(new JobDescription(
                new LocalizedText(zh.isEmpty() ? en : zh, en.isEmpty() ? zh : en),
                begun.occupation(),
                Optional.ofNullable(education.getValue()),
                tasks.getValue(),
                rows.stream()
                        .filter(row -> row.chosen().getValue())
                        .map(Row::kept)
                        .toList())));
    }

    /** One thing that may matter: whether it does, and how much. */
    private record Row(Element element, Checkbox chosen, NumberField importance) {

        Div line() {
            Div line = new Div(chosen, importance);
            line.addClassName("desk-element");
            return line;
        }

        boolean fits() {
            Double value = importance.getValue();
            return value != null && value >= LEAST && value <= MOST;
        }

        Element kept() {
            return new Element(element.kind(), element.key(), element.name(), importance.getValue());
        }
    }
}
