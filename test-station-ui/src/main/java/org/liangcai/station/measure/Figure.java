package org.liangcai.station.measure;

import java.util.Locale;
import org.liangcai.itembank.LocalizedText;

/**
 * One thing that was measured.
 *
 * @param what in both languages
 * @param asked the most it may take, in seconds
 * @param median of wall time, in seconds
 * @param processor median of the processor time of the whole process, in seconds; more than the wall's where threads work side by side
 * @param repeats how often it was done
 * @param unit in which a person reads it
 */
public record Figure(LocalizedText what, double asked, double median, double processor, int repeats, Unit unit) {

    /** A unit of time. */
    public enum Unit {
        SECONDS("s", 1),
        MILLISECONDS("ms", 1e3),
        MICROSECONDS("µs", 1e6);

        private final String symbol;
        private final double perSecond;

        Unit(String symbol, double perSecond) {
            this.symbol = symbol;
            this.perSecond = perSecond;
        }

        /** A number of seconds in this unit, three figures. */
        String text(double seconds) {
            double value = seconds * perSecond;
            return String.format(
                    Locale.ROOT, value < 1 ? "%.3f %s" : value < 100 ? "%.2f %s" : "%.0f %s", value, symbol);
        }
    }

    /** Whether it took no longer than asked. */
    public boolean kept() {
        return median <= asked;
    }

    public String askedText() {
        return unit.text(asked);
    }

    public String medianText() {
        return unit.text(median);
    }

    public String processorText() {
        return unit.text(processor);
    }
}
