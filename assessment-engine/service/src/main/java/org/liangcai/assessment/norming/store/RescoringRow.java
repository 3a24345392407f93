package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.norming.Rescoring;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code rescoring}; the scales as JSON. */
@MappedEntity("rescoring")
record RescoringRow(
        @Id UUID id,
        UUID visitId,
        String tableId,
        int version,
        Purpose purpose,
        String scores,
        String reason,
        UUID rescoredBy,
        String signed,
        Instant rescoredAt) {

    private static final TypeReference<List<Rescoring.Scale>> SCALES = new TypeReference<>() {};

    static RescoringRow of(Rescoring rescoring) {
        return new RescoringRow(
                rescoring.id(),
                rescoring.visit(),
                rescoring.version().id().value(),
                rescoring.version().version(),
                rescoring.purpose(),
                JsonMapper.shared().writeValueAsString(rescoring.scales()),
                rescoring.reason(),
                rescoring.by(),
                rescoring.name(),
                rescoring.at());
    }

    Rescoring rescoring() {
        return new Rescoring(
                id,
                visitId,
                new NormVersion(NormTableId.of(tableId), version),
                purpose,
                JsonMapper.shared().readValue(scores, SCALES),
                reason,
                rescoredBy,
                signed,
                rescoredAt);
    }
}
