package org.liangcai.assessment.session;

/**
 * A seat that has been taken.
 *
 * @param token what the browser has to show from now on
 * @param view where the session stands
 */
public record SeatClaim(SeatToken token, SeatView view) {}
