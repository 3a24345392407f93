package org.liangcai.assessment.bank;

import java.util.Optional;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.Signature;

/** What has to be seen, beside a second person's approval, before a version comes into use. */
@FunctionalInterface
public interface ActivationGate {

    /** Why a version may not come into use by this person now; empty if it may. */
    Optional<BankRefusal> refusal(ItemRecord item, Signature by);
}
