package org.liangcai.assessment.session;

/** Why nothing was heard of a seat. */
public enum Absence {
    /** The page was there all the time, the line was not. */
    LINK,
    /** The page was opened anew: the computer failed, was moved, or the page was closed. */
    SEAT,
    /** The station itself was down. */
    STATION
}
