package org.liangcai.assessment.session;

/** How a person left the page. */
public enum PageLeave {
    /** Another tab or window covers the page, or the page was closed. */
    HIDDEN,
    /** Another window or program has the keyboard. */
    UNFOCUSED,
    /** Full screen was left; the page itself is still there. */
    FULL_SCREEN
}
