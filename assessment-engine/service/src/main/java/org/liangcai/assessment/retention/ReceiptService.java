package org.liangcai.assessment.retention;

import java.util.List;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.erasure.ReceiptIssuer;
import org.liangcai.assessment.erasure.ReceiptNumber;
import org.liangcai.assessment.erasure.Receipts;

/** Shows receipts, and prints them. Safe for use by many threads. */
public final class ReceiptService {

    /** How many receipts a page has. */
    public static final int PAGE = 50;

    private final Receipts receipts;
    private final ReceiptIssuer issuer;
    private final ReceiptDocument document;

    /**
     * A service.
     *
     * @param publicUrl where the station can be reached from outside; printed as the address at which a receipt is checked
     */
    public ReceiptService(Receipts receipts, ReceiptIssuer issuer, String publicUrl) {
        this.receipts = receipts;
        this.issuer = issuer;
        this.document = new ReceiptDocument(publicUrl);
    }

    /**
     * The receipt with a number, however it was typed; open to anyone who holds it.
     *
     * @throws RefusedException with {@link RetentionRefusal#RECEIPT_UNKNOWN}, also when its entry was tampered with
     */
    public ErasureReceipt receipt(String number) {
        return receipts.find(ReceiptNumber.normalise(number))
                .filter(issuer::isGenuine)
                .orElseThrow(() -> new RefusedException(RetentionRefusal.RECEIPT_UNKNOWN, number));
    }

    /** The receipt as PDF, in both languages; access as for {@link #receipt}. */
    public byte[] pdf(String number) {
        return document.pdf(receipt(number));
    }

    /** Receipts, newest first. For administrators. */
    public List<ErasureReceipt> page(Actor actor, int skipped) {
        actor.require(Role.ADMINISTRATOR);
        return receipts.page(skipped, PAGE);
    }

    /** How many receipts there are. For administrators. */
    public long count(Actor actor) {
        actor.require(Role.ADMINISTRATOR);
        return receipts.count();
    }
}
