package org.liangcai.station.chaos;

/** What goes wrong. */
enum Fault {
    PROCESS_KILLED("SIGKILL of a process"),
    DATABASE_CUT("database connections cut"),
    DISK_FULL("disk full"),
    CLOCK_SET("wall clock set"),
    LINK_CUT("link cut"),
    LINK_SLOW("link slow"),
    ANSWERS_LOST("answers lost on the way back"),
    CLICKED_TWICE("clicked twice"),
    TWO_TABS("two tabs, different answers");

    private final String label;

    Fault(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    /** Whether the hall does it; the others are done by people at seats. */
    boolean ofHall() {
        return this != CLICKED_TWICE && this != TWO_TABS;
    }
}
