package org.liangcai.station.employer;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.matching.Occupation;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** A new job: find the occupation it resembles, then edit that occupation's profile. */
final class NewJobForm extends Div {

    private final transient Words words;
    private final transient EvaluationService evaluations;
    private final transient OccupationCatalogue catalogue;
    private final transient Consumer<Job> whenCreated;
    private final Div editor = new Div();
    private final Notice notice;

    NewJobForm(Words words, EvaluationService evaluations, OccupationCatalogue catalogue, Consumer<Job> whenCreated) {
        this.words = words;
        this.evaluations = evaluations;
        this.catalogue = catalogue;
        this.whenCreated = whenCreated;
        this.notice = new Notice("new-job-notice", words);
        setId("new-job-form");
        ComboBox<Occupation> occupation = new ComboBox<>(words.of("employer.occupation"));
        occupation.setId("occupation");
        occupation.setHelperText(words.of("employer.occupation.hint"));
        occupation.setItems(NewJobForm::fits, catalogue.occupations());
        occupation.setItemLabelGenerator(item -> words.in(item.title()) + " · " + item.code());
        occupation.addValueChangeListener(change -> begin(change.getValue()));
        Div search = new Div(occupation);
        search.addClassName("desk-form");
        add(new H2(words.of("employer.new")), new Paragraph(words.of("employer.new.how")), search, notice, editor);
        occupation.focus();
    }

    private static boolean fits(Occupation occupation, String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        return occupation.title().zh().contains(wanted)
                || occupation.title().en().toLowerCase(Locale.ROOT).contains(wanted)
                || occupation.code().startsWith(wanted);
    }

    private void begin(@Nullable Occupation occupation) {
        editor.removeAll();
        if (occupation != null) {
            notice.attempt(() -> editor.add(new JobEditor(
                    words,
                    catalogue,
                    evaluations.draft(DeskView.actor(), occupation.code()),
                    words.of("employer.create"),
                    description -> whenCreated.accept(evaluations.create(DeskView.actor(), description)))));
        }
    }
}
