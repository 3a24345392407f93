package org.liangcai.station.counsellor;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.stream.Stream;
import org.liangcai.assessment.session.Accommodations;
import org.liangcai.station.desk.Words;

/** How delivery is adapted to a person, to be chosen. */
final class AccommodationFields extends Div {

    private static final List<Integer> EXTRA_TIMES = List.of(0, 25, 50, 100);

    private final transient Words words;
    private final Select<Integer> extraTime = new Select<>();
    private final Checkbox timersOff;
    private final Checkbox largerType;
    private final Checkbox highContrast;
    private final Checkbox keyboardOnly;
    private final Checkbox readAloud;
    private final Checkbox bothLanguages;

    AccommodationFields(Words words, Accommodations now) {
        this.words = words;
        timersOff = box("timersOff", now.itemTimersOff());
        largerType = box("largerType", now.largerType());
        highContrast = box("highContrast", now.highContrast());
        keyboardOnly = box("keyboardOnly", now.keyboardOnly());
        readAloud = box("readAloud", now.readAloud());
        bothLanguages = box("bothLanguages", now.bothLanguages());
        extraTime.setLabel(words.of("conduct.extraTime"));
        extraTime.setId("adapt-extraTime");
        extraTime.setItems(offered(now));
        extraTime.setItemLabelGenerator(percent -> percent == 0
                ? words.of("conduct.extraTime.none")
                : words.of("conduct.extraTime.percent", String.valueOf(percent)));
        extraTime.setValue(now.extraTimePercent());
        extraTime.addValueChangeListener(change -> followExtraTime());
        followExtraTime();
        Div boxes = new Div(timersOff, largerType, highContrast, keyboardOnly, readAloud, bothLanguages);
        boxes.addClassName("desk-boxes");
        add(new Paragraph(words.of("conduct.accommodations.why")), extraTime, boxes);
        addClassName("desk-form");
    }

    private Checkbox box(String name, boolean set) {
        Checkbox box = new Checkbox(words.of("conduct." + name), set);
        box.setId("adapt-" + name);
        return box;
    }

    private static List<Integer> offered(Accommodations now) {
        return EXTRA_TIMES.contains(now.extraTimePercent())
                ? EXTRA_TIMES
                : Stream.concat(EXTRA_TIMES.stream(), Stream.of(now.extraTimePercent()))
                        .sorted()
                        .toList();
    }

    /** Extra time always switches limits on single questions off. */
    private void followExtraTime() {
        boolean longer = extraTime.getValue() > 0;
        if (longer) {
            timersOff.setValue(true);
        }
        timersOff.setReadOnly(longer);
        timersOff.setHelperText(longer ? words.of("conduct.timersOff.follows") : null);
    }

    Accommodations chosen() {
        return new Accommodations(
                extraTime.getValue(),
                timersOff.getValue(),
                largerType.getValue(),
                highContrast.getValue(),
                keyboardOnly.getValue(),
                readAloud.getValue(),
                bothLanguages.getValue());
    }
}
