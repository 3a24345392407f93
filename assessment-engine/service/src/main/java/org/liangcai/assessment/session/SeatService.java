package org.liangcai.assessment.session;

import org.liangcai.assessment.Actor;
import org.liangcai.itembank.Language;

/**
 * What a job seeker can do at a seat. The token takes the place of an account: every method checks it first. Safe for use by many
 * threads; calls for the same seat wait for each other.
 */
public final class SeatService {

    /**
     * Takes the seat a code opens.
     *
     * @param entered the code as it was typed
     * @param takeOver take the seat even if another browser holds it
     * @param address where the request comes from; after ten failures in five minutes it has to wait
     */
    public SeatClaim claim(String entered, boolean takeOver, String address) {
        throw new UnsupportedOperationException();
    }

    /** Who sits there: the role CANDIDATE with the visit as id. */
    public Actor actor(SeatToken token) {
        throw new UnsupportedOperationException();
    }

    /** Where the session stands. */
    public SeatView state(SeatToken token) {
        throw new UnsupportedOperationException();
    }

    public SeatView chooseLanguage(SeatToken token, Language language) {
        throw new UnsupportedOperationException();
    }

    public SeatView giveConsent(SeatToken token, SessionCommand.GiveConsent decision) {
        throw new UnsupportedOperationException();
    }

    public SeatView proceed(SeatToken token, SessionCommand.Proceed command) {
        throw new UnsupportedOperationException();
    }

    public SeatView answer(SeatToken token, SessionCommand.Answer command) {
        throw new UnsupportedOperationException();
    }

    public SeatView next(SeatToken token, SessionCommand.Next command) {
        throw new UnsupportedOperationException();
    }

    public SeatView heartbeat(SeatToken token) {
        throw new UnsupportedOperationException();
    }
}
