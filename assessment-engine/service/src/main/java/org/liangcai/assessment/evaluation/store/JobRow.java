package org.liangcai.assessment.evaluation.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.JobDescription;
import tools.jackson.databind.json.JsonMapper;

/** A row of {@code job}; the description is JSON, because it is only ever read and written whole. */
@MappedEntity("job")
record JobRow(
        @Id UUID id,
        UUID employerId,
        String description,
        int version,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant removedAt,
        @Nullable Instant closedAt) {

    static JobRow of(Job job) {
        return new JobRow(
                job.id(),
                job.employer(),
                JsonMapper.shared().writeValueAsString(job.description()),
                job.version(),
                job.createdAt(),
                job.changedAt(),
                null,
                job.closedAt().orElse(null));
    }

    Job job() {
        return new Job(
                id,
                employerId,
                JsonMapper.shared().readValue(description, JobDescription.class),
                version,
                createdAt,
                changedAt,
                Optional.ofNullable(closedAt));
    }
}
