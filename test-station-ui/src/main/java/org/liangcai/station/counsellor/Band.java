package org.liangcai.station.counsellor;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A score drawn with its error on a line: the band, the score in it, and the middle of the norm where there is one. A picture only; the figures stand beside it. */
final class Band extends Span {

    private Band(double from, double to, double lower, double value, double upper) {
        addClassName("desk-band");
        getElement().setAttribute("aria-hidden", "true");
        add(mark("desk-band-range", share(lower, from, to), share(upper, from, to)));
        add(mark("desk-band-value", share(value, from, to), share(value, from, to)));
    }

    static Band of(double from, double to, double lower, double value, double upper) {
        return new Band(from, to, lower, value, upper);
    }

    static Band of(double from, double to, double lower, double value, double upper, double middle) {
        Band band = new Band(from, to, lower, value, upper);
        band.addComponentAsFirst(mark("desk-band-middle", share(middle, from, to), share(middle, from, to)));
        return band;
    }

    private static double share(double value, double from, double to) {
        return Math.clamp(100 * (value - from) / (to - from), 0, 100);
    }

    private static Span mark(String name, double from, double to) {
        Span mark = new Span();
        mark.addClassName(name);
        mark.getStyle().set("left", percent(from)).set("width", percent(to - from));
        return mark;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }
}
