package org.liangcai.station.candidate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Where the seat code goes: typed on a keyboard, or on the keys shown below for a kiosk that has none. */
final class SeatCodeEntry extends Div {

    /** The characters of seat codes: those that are not mistaken for each other. */
    private static final String CHARACTERS = "234679ACDEFGHJKMNPQRTUVWXYZ";

    private static final int HALF = 4;
    private static final int LONGEST = 2 * HALF + 1;

    private final Input input = new Input();

    SeatCodeEntry(Runnable enter) {
        addClassName("code-entry");
        NativeLabel label = new NativeLabel(getTranslation("candidate.seatCode"));
        label.setFor("seat-code");
        input.setId("seat-code");
        input.addClassName("code-input");
        input.setValueChangeMode(ValueChangeMode.EAGER);
        input.getElement()
                .setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters")
                .setAttribute("spellcheck", "false")
                .setAttribute("maxlength", "16")
                .setAttribute("lang", "en")
                .setAttribute("aria-describedby", "message");
        input.getElement()
                .addEventListener("keydown", event -> enter.run())
                .setFilter("event.key === 'Enter' && !event.isComposing && !event.repeat");
        add(label, input, keypad());
    }

    private Div keypad() {
        Div keypad = new Div();
        keypad.addClassName("keypad");
        keypad.getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("candidate.keys"));
        CHARACTERS.chars().mapToObj(Character::toString).forEach(character -> {
            NativeButton key = new NativeButton(character, event -> append(character));
            key.getElement().setAttribute("tabindex", "-1");
            keypad.add(key);
        });
        NativeButton back = new NativeButton("⌫", event -> removeLast());
        back.setAriaLabel(getTranslation("candidate.deleteLast"));
        back.getElement().setAttribute("tabindex", "-1");
        keypad.add(back);
        return keypad;
    }

    private void append(String character) {
        String value = input.getValue();
        if (value.length() < LONGEST) {
            input.setValue(value + (value.length() == HALF ? "-" : "") + character);
        }
    }

    private void removeLast() {
        String value = input.getValue();
        if (!value.isEmpty()) {
            input.setValue(value.substring(0, value.length() - (value.endsWith("-") ? 2 : 1))
                    .replaceFirst("-$", ""));
        }
    }

    String value() {
        return input.getValue();
    }

    void prefill(String code) {
        input.setValue(code);
    }

    void invalid(boolean invalid) {
        input.getElement().setAttribute("aria-invalid", String.valueOf(invalid));
        if (invalid) {
            input.focus();
        }
    }

    void focus() {
        input.focus();
    }
}
