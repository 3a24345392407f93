package org.liangcai.station.desk;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Something that cannot be undone: the button first says what will happen, in place, and only the second one does it. */
public final class Irrevocable extends Div {

    private final Button first;
    private final Div second = new Div();

    /**
     * @param id of the first button; the second is {@code id-confirm}, the way back {@code id-keep}
     * @param label of the first button
     * @param consequence what will happen
     * @param confirm label of the button that does it
     */
    public Irrevocable(String id, String label, String consequence, String confirm, Words words, Runnable action) {
        addClassName("desk-irrevocable");
        first = new Button(label);
        first.setId(id);
        Button doIt = new Button(confirm, click -> {
            close();
            action.run();
        });
        doIt.setId(id + "-confirm");
        doIt.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_PRIMARY);
        Button keep = new Button(words.of("desk.keep"), click -> close());
        keep.setId(id + "-keep");
        Div buttons = new Div(doIt, keep);
        buttons.addClassName("desk-actions");
        second.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        second.add(new Paragraph(consequence), buttons);
        second.setVisible(false);
        first.addClickListener(click -> {
            first.setVisible(false);
            second.setVisible(true);
            keep.focus();
        });
        add(first, second);
    }

    private void close() {
        second.setVisible(false);
        first.setVisible(true);
        first.focus();
    }
}
