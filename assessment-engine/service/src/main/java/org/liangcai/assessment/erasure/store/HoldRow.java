package org.liangcai.assessment.erasure.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import org.liangcai.assessment.erasure.Hold;
import org.liangcai.assessment.privacy.PersonSeal;

/** A row of {@code legal_hold}. The reason, which may speak of the person, is sealed with the key of the visit. */
@MappedEntity("legal_hold")
record HoldRow(@Id UUID visitId, String reasonSealed, UUID placedBy, Instant placedAt) {

    static HoldRow of(Hold hold, PersonSeal seal) {
        return new HoldRow(
                hold.visit(), seal.seal(place(hold.visit()), hold.reason()), hold.placedBy(), hold.placedAt());
    }

    Hold hold(PersonSeal seal) {
        return new Hold(visitId, seal.open(place(visitId), reasonSealed), placedBy, placedAt);
    }

    private static String place(UUID visit) {
        return "legal_hold/reason/" + visit;
    }
}
