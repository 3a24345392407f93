package org.liangcai.assessment.evaluation;

import java.time.Instant;
import java.util.UUID;

/**
 * A job an employer has described.
 *
 * @param id the job
 * @param employer the account that owns it; nobody else sees it
 * @param description the description as it is now
 * @param version counts the changes, from 1
 * @param createdAt when it was first described
 * @param changedAt when it was last changed
 */
public record Job(
        UUID id, UUID employer, JobDescription description, int version, Instant createdAt, Instant changedAt) {}
