package org.liangcai.station.pictures;

import java.util.Map;
import java.util.UUID;

/**
 * What the pictures are of, by id.
 *
 * @param whole a guidance visit with everything, verified at the office
 * @param aptitude a visit with all six families of reasoning items
 * @param workSample a visit with typing and forms
 * @param invited a visit whose person has not come yet
 * @param running a visit under way, with accommodations
 * @param interview rated and locked by both raters
 * @param openInterview opened for two raters who have not begun
 * @param hall with seven seats
 * @param sitting with six people in several states
 * @param signed a sitting that is over and signed
 * @param report the code of a report of the whole visit
 * @param job of the employer
 * @param evaluation that the person's consent allows
 * @param nothing an evaluation asked with a reference nobody has
 * @param receipt of an erased visit
 * @param account that the administrator looks at
 * @param item of the bank
 * @param sheet of generated items under review
 * @param alarm about a released item
 * @param form of items of the bank
 * @param trial an item of the bank on trial
 * @param seatCode that opens a seat
 * @param devices what the computers of the hall hold, by number
 */
record Subjects(
        UUID whole,
        UUID aptitude,
        UUID workSample,
        UUID invited,
        UUID running,
        UUID interview,
        UUID openInterview,
        UUID hall,
        UUID sitting,
        UUID signed,
        String report,
        UUID job,
        UUID evaluation,
        UUID nothing,
        String receipt,
        UUID account,
        long item,
        long sheet,
        long alarm,
        long form,
        long trial,
        String seatCode,
        Map<Integer, String> devices) {

    Subjects {
        devices = Map.copyOf(devices);
    }

    /** Names of nothing, for whoever only wants to know the addresses. */
    static Subjects ofNothing() {
        UUID id = new UUID(1, 2);
        return new Subjects(
                id, id, id, id, id, id, id, id, id, id, "R", id, id, id, "E", id, 1, 1, 1, 1, 1, "CODE", Map.of());
    }
}
