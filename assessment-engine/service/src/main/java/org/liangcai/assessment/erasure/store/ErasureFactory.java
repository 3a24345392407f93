package org.liangcai.assessment.erasure.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.erasure.ReceiptIssuer;
import org.liangcai.assessment.erasure.Receipts;
import org.liangcai.assessment.privacy.StationKeys;

/** Puts the issuer of receipts together. */
@Factory
class ErasureFactory {

    @Singleton
    ReceiptIssuer receiptIssuer(Receipts receipts, StationKeys keys, Clock clock) {
        return new ReceiptIssuer(receipts, keys, clock, new SecureRandom());
    }
}
