package org.liangcai.assessment.forms;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.forms.FormHead.Typed;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.form.Conduct;
import org.liangcai.itembank.form.TimePolicy;
import org.liangcai.itembank.kept.DeliveredForms;
import org.liangcai.itembank.kept.FormBlueprint;
import org.liangcai.itembank.kept.KeptBattery;
import org.liangcai.itembank.kept.KeptForm;
import org.liangcai.itembank.kept.KeptForms.Addition;
import org.liangcai.itembank.kept.KeptId;

/** Makes forms and batteries of what was typed, or says what is missing. */
final class WrittenForms {

    private static final LocalizedText TITLE = new LocalizedText("标题", "Title");
    private static final LocalizedText INSTRUCTIONS = new LocalizedText("说明", "Instructions");
    private static final LocalizedText DESCRIPTION = new LocalizedText("测什么", "What it measures");
    private static final int LONGEST_TEXT = 1_000;
    private static final int LONGEST_MINUTES = 240;
    private static final int MOST_FORMS = 12;

    private WrittenForms() {}

    static Addition form(FormHead head, KeptForm.Delivery delivery, Optional<FormBlueprint> blueprint) {
        KeptId id = id(head.id());
        LocalizedText title = text(head.title(), TITLE);
        List<LocalizedText> instructions = instructions(head.instructions());
        head.minutes().ifPresent(WrittenForms::minutes);
        if (head.minutes().isPresent() && head.practice().isEmpty()) {
            throw new RefusedException(FormRefusal.FORM_TIMED_WITHOUT_PRACTICE);
        }
        Conduct.Navigation navigation =
                delivery instanceof KeptForm.Pool ? Conduct.Navigation.LOCKED : head.navigation();
        return new Addition(
                id,
                new KeptForm(
                        head.instrument(),
                        title,
                        instructions,
                        head.practice(),
                        delivery,
                        head.minutes().map(Duration::ofMinutes),
                        new Conduct(navigation, true, Optional.empty(), TimePolicy.STANDARD),
                        blueprint));
    }

    static Addition battery(NewBattery battery) {
        KeptId id = id(battery.id());
        boolean fits = !battery.forms().isEmpty()
                && battery.forms().size() <= MOST_FORMS
                && battery.forms().stream().map(form -> form.id()).distinct().count()
                        == battery.forms().size();
        if (!fits) {
            throw new RefusedException(FormRefusal.FORM_PARTS_MISSING);
        }
        minutes(battery.minutes());
        return new Addition(
                id,
                new KeptBattery(
                        text(battery.name(), TITLE),
                        text(battery.description(), DESCRIPTION),
                        Duration.ofMinutes(battery.minutes()),
                        battery.forms()));
    }

    private static KeptId id(String typed) {
        String id = typed.strip();
        if (!KeptId.isFit(id)) {
            throw new RefusedException(FormRefusal.FORM_ID_UNFIT, id);
        }
        return KeptId.of(id);
    }

    private static void minutes(int minutes) {
        if (minutes < 1 || minutes > LONGEST_MINUTES) {
            throw new RefusedException(FormRefusal.FORM_TIME_UNFIT);
        }
    }

    private static List<LocalizedText> instructions(Typed typed) {
        if (typed.isBlank()) {
            return List.of(DeliveredForms.plainInstruction());
        }
        List<String> zh = paragraphs(typed.zh());
        List<String> en = paragraphs(typed.en());
        if (zh.size() != en.size()) {
            throw new RefusedException(FormRefusal.FORM_TEXT_MISSING, INSTRUCTIONS);
        }
        List<LocalizedText> instructions = new ArrayList<>();
        for (int paragraph = 0; paragraph < zh.size(); paragraph++) {
            instructions.add(text(new Typed(zh.get(paragraph), en.get(paragraph)), INSTRUCTIONS));
        }
        return instructions;
    }

    private static List<String> paragraphs(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static LocalizedText text(Typed typed, LocalizedText what) {
        if (isUnfit(typed.zh()) || isUnfit(typed.en())) {
            throw new RefusedException(FormRefusal.FORM_TEXT_MISSING, what);
        }
        return new LocalizedText(typed.zh().strip(), typed.en().strip());
    }

    private static boolean isUnfit(String text) {
        return text.isBlank() || text.length() > LONGEST_TEXT;
    }
}
