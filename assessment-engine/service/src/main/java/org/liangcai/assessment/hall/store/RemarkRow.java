package org.liangcai.assessment.hall.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.hall.RecordedSittingEvent;
import org.liangcai.assessment.privacy.PersonSeal;
import org.liangcai.assessment.privacy.PersonSeals;

/** A row of {@code sitting_remark}. What was written about somebody is sealed with the key of the visit. */
@MappedEntity("sitting_remark")
record RemarkRow(@Id UUID id, UUID sittingId, long version, @Nullable UUID visitId, String remark) {

    static RemarkRow of(UUID sitting, RecordedSittingEvent recorded, PersonSeals seals) {
        UUID id = UUID.randomUUID();
        return recorded.event()
                .concerns()
                .map(visit -> new RemarkRow(
                        id,
                        sitting,
                        recorded.version(),
                        visit,
                        seals.of(visit).seal(place(id), recorded.remark())))
                .orElseGet(() -> new RemarkRow(id, sitting, recorded.version(), null, recorded.remark()));
    }

    /** What was written; an empty text once the key of the visit is destroyed. */
    String written(Map<UUID, PersonSeal> seals) {
        if (visitId == null) {
            return remark;
        }
        PersonSeal seal = seals.get(visitId);
        return seal == null ? "" : seal.open(place(id), remark);
    }

    private static String place(UUID id) {
        return "sitting_remark/remark/" + id;
    }
}
