package org.liangcai.assessment.erasure.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.erasure.ErasureReceipt;
import org.liangcai.assessment.erasure.Receipts;

/** Receipts in the database. */
@Singleton
@Transactional
class ReceiptStore implements Receipts {

    private final ReceiptRows rows;

    ReceiptStore(ReceiptRows rows) {
        this.rows = rows;
    }

    @Override
    public void add(ErasureReceipt receipt) {
        rows.save(ReceiptRow.of(receipt));
    }

    @Override
    public Optional<ErasureReceipt> find(String number) {
        return rows.findByNumber(number).map(ReceiptRow::receipt);
    }

    @Override
    public List<ErasureReceipt> page(int skipped, int atMost) {
        return rows.findPage(skipped, atMost).stream().map(ReceiptRow::receipt).toList();
    }

    @Override
    public long count() {
        return rows.count();
    }
}
