package org.liangcai.assessment.hall;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.account.PasswordHashing;

/** The code of a hall, by which a member of the staff registers a computer or opens a locked one. Safe for use by many threads. */
final class HallCodes {

    static final int SHORTEST = 6;
    static final int LONGEST = 12;
    private static final int FREE_FAILURES = 5;

    private final Halls halls;
    private final PasswordHashing hashing;
    private final Clock clock;
    private final CodeBrake brake = new CodeBrake(FREE_FAILURES);

    HallCodes(Halls halls, PasswordHashing hashing, Clock clock) {
        this.halls = halls;
        this.hashing = hashing;
        this.clock = clock;
    }

    void change(UUID hall, String entered) {
        String code = normalise(entered);
        boolean figures = code.length() >= SHORTEST
                && code.length() <= LONGEST
                && code.chars().allMatch(figure -> figure >= '0' && figure <= '9');
        if (!figures || code.chars().distinct().count() == 1) {
            throw new RefusedException(HallRefusal.HALL_CODE_UNFIT, SHORTEST, LONGEST);
        }
        halls.changeCode(hall, hashing.hash(code));
    }

    /**
     * Passes when the code is the hall's.
     *
     * @param address where it was entered; after five wrong codes within five minutes it has to wait
     */
    void check(UUID hall, String entered, String address) {
        Duration wait = brake.waitFor(place(hall, address), clock.instant());
        if (!wait.isZero()) {
            throw new RefusedException(
                    HallRefusal.HALL_CODE_TOO_OFTEN, wait.plusSeconds(59).toMinutes());
        }
        String hash = halls.codeHash(hall).orElseThrow(() -> new RefusedException(HallRefusal.HALL_CODE_MISSING));
        String code = normalise(entered);
        if (code.isEmpty() || code.length() > LONGEST || !hashing.matches(code, hash)) {
            brake.failed(place(hall, address), clock.instant());
            throw new RefusedException(HallRefusal.HALL_CODE_WRONG);
        }
    }

    private static String place(UUID hall, String address) {
        return hall + " " + address;
    }

    /** Full-width figures are figures. */
    private static String normalise(String entered) {
        return Normalizer.normalize(entered, Normalizer.Form.NFKC).strip();
    }
}
