package org.liangcai.station.load;

/** What a seat does and how long the station takes for it. */
public enum Step {
    /** The page, its scripts and its styles. */
    PAGE("first load"),
    CHECK_IN("check-in"),
    LANGUAGE("language"),
    CONSENT("consent"),
    /** From the instructions of the first section to its first item, all seats at once. */
    START("start"),
    PROCEED("proceed"),
    ANSWER("answer"),
    NEXT("next"),
    HEARTBEAT("heartbeat");

    private final String label;

    Step(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
