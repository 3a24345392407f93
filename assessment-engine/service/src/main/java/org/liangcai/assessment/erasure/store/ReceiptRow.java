package org.liangcai.assessment.erasure.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.liangcai.assessment.erasure.ErasedClass;
import org.liangcai.assessment.erasure.ErasureCause;
import org.liangcai.assessment.erasure.ErasureReceipt;

/** A row of {@code erasure_receipt}. */
@MappedEntity("erasure_receipt")
record ReceiptRow(@Id String number, Instant erasedAt, ErasureCause cause, String classes, String signature) {

    static ReceiptRow of(ErasureReceipt receipt) {
        return new ReceiptRow(
                receipt.number(),
                receipt.erasedAt(),
                receipt.cause(),
                ErasureReceipt.names(receipt.classes()),
                receipt.signature());
    }

    ErasureReceipt receipt() {
        return new ErasureReceipt(
                number,
                erasedAt,
                cause,
                Arrays.stream(classes.split(" ")).map(ErasedClass::valueOf).collect(Collectors.toSet()),
                signature);
    }
}
