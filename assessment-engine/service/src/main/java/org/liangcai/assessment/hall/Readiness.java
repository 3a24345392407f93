package org.liangcai.assessment.hall;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.liangcai.itembank.LocalizedText;

/**
 * What a readiness check of a seat found. The figures come from the browser of the seat; sound and colours are what a person heard and saw.
 *
 * @param at when it was finished
 * @param clockDifference the clock of the seat minus the clock of the server; only shown, as the server's clock alone counts
 * @param samples whether the three sample items were shown and could be answered
 * @param keyboard whether every key that was asked for arrived
 * @param sound whether the person heard the tone
 * @param colours whether the person told the four grey fields and the colours apart
 * @param width of the window in CSS pixels
 * @param height of the window in CSS pixels
 * @param zoom device pixels per CSS pixel
 */
public record Readiness(
        Instant at,
        Duration clockDifference,
        boolean samples,
        boolean keyboard,
        boolean sound,
        boolean colours,
        int width,
        int height,
        double zoom) {

    /** The smallest window in which every item is seen whole. */
    public static final int LEAST_WIDTH = 1024;

    public static final int LEAST_HEIGHT = 640;
    private static final Duration LARGEST_DIFFERENCE = Duration.ofSeconds(30);
    private static final int LARGEST_SIDE = 20_000;

    public Readiness {
        if (width < 1 || width > LARGEST_SIDE || height < 1 || height > LARGEST_SIDE) {
            throw new IllegalArgumentException("The size of the window (%d × %d) must lie between 1 and %d pixels."
                    .formatted(width, height, LARGEST_SIDE));
        }
        if (!(zoom > 0 && zoom <= 10)) {
            throw new IllegalArgumentException("The zoom (%s) must lie above 0 and not above 10.".formatted(zoom));
        }
    }

    /** What is not as it should be. */
    public Set<Fault> faults() {
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        note(faults, !samples, Fault.SAMPLES);
        note(faults, clockDifference.abs().compareTo(LARGEST_DIFFERENCE) > 0, Fault.CLOCK);
        note(faults, !keyboard, Fault.KEYBOARD);
        note(faults, !sound, Fault.SOUND);
        note(faults, width < LEAST_WIDTH || height < LEAST_HEIGHT, Fault.SCREEN);
        note(faults, !colours, Fault.COLOURS);
        return faults;
    }

    private static void note(Set<Fault> faults, boolean isOne, Fault fault) {
        if (isOne) {
            faults.add(fault);
        }
    }

    /** Something a check can find wanting. */
    public enum Fault {
        SAMPLES("样题显示不全或无法作答", "A sample item could not be shown or answered"),
        CLOCK("时钟相差超过 30 秒", "The clock is more than 30 seconds off"),
        KEYBOARD("有按键没有反应", "A key did not arrive"),
        SOUND("没有听到声音", "No sound was heard"),
        SCREEN("屏幕或窗口太小", "The screen or window is too small"),
        COLOURS("颜色或灰度分辨不清", "Colours or greys cannot be told apart");

        private final LocalizedText label;

        Fault(String zh, String en) {
            this.label = new LocalizedText(zh, en);
        }

        public LocalizedText label() {
            return label;
        }
    }
}
