package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.liangcai.assessment.RefusedException;

/**
 * The place near a form or a list where its outcome is said: what was done, with a way to undo it, or why it was refused. It is
 * always on the page, so that a screen reader hears what is put into it.
 */
public final class Notice extends Div {

    private final transient Words words;

    public Notice(String id, Words words) {
        this.words = words;
        setId(id);
        addClassName("desk-notice");
        getElement().setAttribute("role", "status");
        clear();
    }

    /** Says what was done. */
    public void say(String text) {
        show("done", new Span(text));
    }

    /** Says what was done and offers to undo it. */
    public void sayUndoable(String text, Runnable undo) {
        Button button = new Button(words.of("desk.undo"), click -> attempt(undo));
        button.setId(getId().orElse("notice") + "-undo");
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        show("done", new Span(text), button);
    }

    /** Says what is missing or why something was refused. */
    public void complain(String text) {
        show("refused", new Span(text));
    }

    public void clear() {
        removeAll();
        getElement().getClassList().removeAll(List.of("done", "refused"));
    }

    /**
     * Does something that may be refused, and says the refusal as the service words it.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable action) {
        clear();
        try {
            action.run();
            return true;
        } catch (RefusedException refused) {
            complain(refused.message(words.language()));
            return false;
        }
    }

    private void show(String kind, Component... parts) {
        clear();
        addClassName(kind);
        add(parts);
    }
}
