package org.liangcai.assessment.bank;

import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Refusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.itembank.ledger.Signature;

/** Who keeps items, forms and batteries, how they sign, and what they must say with it. */
public final class BankKeepers {

    private static final int LONGEST_REASON = 2_000;

    private BankKeepers() {}

    /**
     * Passes for psychometricians and administrators.
     *
     * @throws RefusedException for everybody else
     */
    public static void require(Actor actor) {
        actor.require(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR);
    }

    /** How an actor signs a decision. */
    public static Signature signature(Actor actor) {
        return Signature.of(actor.id(), actor.name());
    }

    /**
     * A reason without white space around it.
     *
     * @param refusal what is said when there is none, or more than 2,000 characters
     */
    public static String reason(String text, Refusal refusal) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_REASON) {
            throw new RefusedException(refusal);
        }
        return stripped;
    }
}
