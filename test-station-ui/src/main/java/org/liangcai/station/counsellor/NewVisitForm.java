package org.liangcai.station.counsellor;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitRefusal;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.Battery;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** What a counsellor enters to open a visit. */
final class NewVisitForm extends Div {

    private final transient Words words;
    private final transient VisitDesk services;
    private final transient Consumer<Visit> whenOpened;
    private final TextField name = new TextField();
    private final IntegerField birthYear = new IntegerField();
    private final Select<StatedSex> sex = new Select<>();
    private final Select<Education> education = new Select<>();
    private final RadioButtonGroup<Language> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Purpose> purpose = new RadioButtonGroup<>();
    private final RadioButtonGroup<BatteryId> battery = new RadioButtonGroup<>();
    private final AccommodationFields accommodations;
    private final Notice notice;

    NewVisitForm(Words words, VisitDesk services, Consumer<Visit> whenOpened) {
        this.words = words;
        this.services = services;
        this.accommodations = new AccommodationFields(words, Accommodations.NONE);
        this.whenOpened = whenOpened;
        this.notice = new Notice("new-visit-notice", words);
        setId("new-visit-form");
        addClassName("desk-form");
        Button open = new Button(words.of("counsellor.open"), click -> open());
        open.setId("open-visit");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        open.addClickShortcut(Key.ENTER).listenOn(this);
        person();
        language();
        purpose();
        battery(services.visits().batteries(DeskView.actor()));
        add(
                new H2(words.of("counsellor.new")),
                new Paragraph(words.of("counsellor.new.needed")),
                name,
                birthYear,
                sex,
                education,
                language,
                purpose,
                battery,
                special(),
                notice,
                open);
        name.focus();
    }

    private void person() {
        name.setId("name");
        name.setLabel(words.of("counsellor.name"));
        name.setHelperText(words.of("counsellor.name.hint"));
        name.addValueChangeListener(change -> name.setInvalid(false));
        birthYear.setId("birth-year");
        birthYear.setLabel(words.of("counsellor.birthYear"));
        birthYear.setHelperText(words.of("counsellor.birthYear.hint"));
        birthYear.getElement().setAttribute("autocomplete", "off");
        birthYear.addValueChangeListener(change -> birthYear.setInvalid(false));
        sex.setId("sex");
        sex.setLabel(words.of("counsellor.sex"));
        sex.setHelperText(words.of("counsellor.sex.hint"));
        sex.setItems(StatedSex.values());
        sex.setItemLabelGenerator(stated -> words.of("counsellor.sex", stated));
        sex.setValue(StatedSex.NOT_STATED);
        education.setId("education");
        education.setLabel(words.of("counsellor.education"));
        education.setItems(Education.values());
        education.setItemLabelGenerator(level -> words.in(level.label()));
        education.addValueChangeListener(change -> education.setInvalid(false));
    }

    private void language() {
        language.setId("language");
        language.setLabel(words.of("counsellor.language"));
        language.setItems(Language.values());
        language.setItemLabelGenerator(LanguageSwitch::nameOf);
        language.setValue(words.language());
    }

    private void purpose() {
        purpose.setId("purpose");
        purpose.addClassName("desk-choices");
        purpose.setLabel(words.of("counsellor.purpose"));
        purpose.setItems(Purpose.values());
        purpose.setRenderer(new ComponentRenderer<>(item -> choice(
                "purpose-" + item.name().toLowerCase(java.util.Locale.ROOT),
                words.of("counsellor.purpose", item),
                words.of("counsellor.purpose.hint", item))));
        purpose.setValue(Purpose.GUIDANCE);
    }

    private void battery(List<Battery> batteries) {
        battery.setId("battery");
        battery.addClassName("desk-choices");
        battery.setLabel(words.of("counsellor.battery"));
        battery.setItems(batteries.stream().map(Battery::id).toList());
        battery.setRenderer(new ComponentRenderer<>(id -> batteries.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .map(found -> choice(
                        "battery-" + found.id(),
                        words.of(
                                "counsellor.battery.title",
                                words.in(found.name()),
                                String.valueOf(found.expectedDuration().toMinutes())),
                        words.in(found.description())))
                .orElseThrow()));
        batteries.stream().findFirst().ifPresent(first -> battery.setValue(first.id()));
    }

    /** Most visits need nothing of this, so it is folded away. */
    private NativeDetails special() {
        NativeDetails special = new NativeDetails(words.of("conduct.special"), accommodations);
        special.setId("special-arrangements");
        return special;
    }

    private static Div choice(String id, String title, String explanation) {
        Span name = new Span(title);
        name.addClassName("desk-choice-title");
        Span hint = new Span(explanation);
        hint.addClassName("desk-hint");
        Div choice = new Div(name, hint);
        choice.setId(id);
        return choice;
    }

    private void open() {
        Integer year = birthYear.getValue();
        Education level = education.getValue();
        mark(education, level == null, words.of("counsellor.education.missing"));
        mark(birthYear, year == null, words.of("counsellor.birthYear.missing"));
        mark(name, name.getValue().isBlank(), words.in(VisitRefusal.NAME_MISSING.message()));
        if (year != null && level != null && !name.isInvalid()) {
            notice.attempt(() -> whenOpened.accept(services.conduct()
                    .open(
                            DeskView.actor(),
                            new NewVisit(
                                    name.getValue(),
                                    year,
                                    Optional.ofNullable(sex.getValue()).flatMap(StatedSex::sex),
                                    level,
                                    purpose.getValue(),
                                    battery.getValue(),
                                    language.getValue()),
                            accommodations.chosen())));
        }
    }

    /** All that is missing is marked at once; the first of it, which is marked last, has the cursor. */
    private <T extends Focusable<?> & HasValidation> void mark(T field, boolean missing, String message) {
        field.setErrorMessage(message);
        field.setInvalid(missing);
        if (missing) {
            notice.complain(message);
            field.focus();
        }
    }

    /** The sex as it is asked for: stating it is optional. */
    enum StatedSex {
        NOT_STATED(null),
        FEMALE(Sex.FEMALE),
        MALE(Sex.MALE);

        private final @Nullable Sex sex;

        StatedSex(@Nullable Sex sex) {
            this.sex = sex;
        }

        Optional<Sex> sex() {
            return Optional.ofNullable(sex);
        }
    }
}
