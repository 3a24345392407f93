package org.liangcai.assessment.erasure;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.liangcai.assessment.privacy.StationKeys;

/** Issues receipts, and tells whether one is the station's own. Safe for use by many threads. */
public final class ReceiptIssuer {

    private final Receipts receipts;
    private final StationKeys keys;
    private final Clock clock;
    private final RandomGenerator random;

    /**
     * An issuer.
     *
     * @param random where numbers come from; must be unpredictable outside of tests
     */
    public ReceiptIssuer(Receipts receipts, StationKeys keys, Clock clock, RandomGenerator random) {
        this.receipts = receipts;
        this.keys = keys;
        this.clock = clock;
        this.random = random;
    }

    /** Issues a receipt for the erasure that the transaction under way carries out. */
    public ErasureReceipt issue(ErasureCause cause) {
        String number = ReceiptNumber.draw(random);
        Instant at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Set<ErasedClass> classes = EnumSet.allOf(ErasedClass.class);
        ErasureReceipt receipt = new ErasureReceipt(
                number,
                at,
                cause,
                classes,
                keys.sign(ErasureReceipt.SIGNATURE_DOMAIN, ErasureReceipt.signed(number, at, cause, classes)));
        receipts.add(receipt);
        return receipt;
    }

    /** Whether the station has signed it as it stands. */
    public boolean isGenuine(ErasureReceipt receipt) {
        return receipt.signature().equals(keys.sign(ErasureReceipt.SIGNATURE_DOMAIN, receipt.signed()));
    }
}
