package org.liangcai.assessment.erasure;

import java.util.List;
import java.util.Optional;

/** Where receipts are kept. Each method is one transaction, or part of the one under way. */
public interface Receipts {

    void add(ErasureReceipt receipt);

    Optional<ErasureReceipt> find(String number);

    /** Receipts, newest first. */
    List<ErasureReceipt> page(int skipped, int atMost);

    long count();
}
