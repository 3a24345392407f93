package org.liangcai.station.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;

/** The frame of a page of the station: header with mark and language, one column, and the one primary button always at the same place. */
public class StationPage extends Div {

    private final Header header = new Header();
    private final Main main = new Main();
    private final Footer actions = new Footer();

    public StationPage() {
        addClassName("station");
        header.addClassName("station-header");
        main.addClassName("station-main");
        actions.addClassName("station-actions");
        actions.setVisible(false);
        add(header, main, actions);
    }

    /** Shows header, column and actions; the actions are empty. */
    protected final void frame() {
        removeAll();
        actions();
        add(header, main, actions);
    }

    /** Shows nothing but the component, which brings its own frame. */
    protected final void only(Component component) {
        removeAll();
        add(component);
    }

    /** Lets a screen reader begin at the heading of a page that was exchanged without navigation. */
    protected final void focusHeading() {
        getElement().executeJs("requestAnimationFrame(() => this.querySelector('h1')?.focus())");
    }

    /** Fills the header: on the left what leads back, on the right the language. */
    protected final void head(Component... right) {
        header.removeAll();
        header.add(new ProductMark("."));
        Div end = new Div(right);
        end.addClassName("station-header-end");
        header.add(end);
    }

    /** The heading; takes the focus when the page is shown, so that a screen reader begins there. */
    protected static H1 heading(String text) {
        H1 heading = new H1(text);
        heading.getElement().setAttribute("tabindex", "-1");
        return heading;
    }

    protected final void content(Component... components) {
        main.removeAll();
        main.add(components);
    }

    protected final void actions(Component... components) {
        actions.removeAll();
        Div row = new Div(components);
        row.addClassName("station-actions-row");
        actions.add(row);
        actions.setVisible(components.length > 0);
    }

    /** The primary button of a page. */
    protected static NativeButton primary(String text, Runnable action) {
        NativeButton button = new NativeButton(text, event -> action.run());
        button.addClassNames("button", "primary");
        button.setId("primary");
        return button;
    }
}
