package org.liangcai.assessment.evaluation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A job an employer has described.
 *
 * @param id the job
 * @param employer the account that owns it; nobody else sees it
 * @param description the description as it is now
 * @param version counts the changes, from 1
 * @param createdAt when it was first described
 * @param changedAt when its description was last changed
 * @param closedAt when the employer said that choosing is finished; empty while it goes on
 */
public record Job(
        UUID id,
        UUID employer,
        JobDescription description,
        int version,
        Instant createdAt,
        Instant changedAt,
        Optional<Instant> closedAt) {

    /** Whether the employer is still choosing. */
    public boolean open() {
        return closedAt.isEmpty();
    }
}
