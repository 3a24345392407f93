package org.liangcai.assessment.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.itembank.Language;

/** Where jobs and requests are kept. Each method is one transaction. */
public interface Evaluations {

    /** The employer's jobs that have not been removed, newest first. */
    List<Job> jobsOf(UUID employer);

    /** The job with this id, also when it has been removed. */
    Optional<Job> job(UUID id);

    /** Whether the job has been removed. */
    boolean removed(UUID job);

    void insert(Job job);

    void update(Job job);

    /** Takes a job off the list; requests made for it stay. */
    void remove(UUID job, Instant at);

    /** The employer's requests, newest first. */
    List<EvaluationRequest> requestsOf(UUID employer);

    Optional<EvaluationRequest> request(UUID id);

    /** How many requests the employer has made since then. */
    long requestsSince(UUID employer, Instant since);

    void insert(EvaluationRequest request);

    /** Requests made before an instant, oldest first. */
    List<EvaluationRequest> requestedBefore(Instant at, int atMost);

    /** How many requests were made before an instant. */
    long countRequestedBefore(Instant at);

    /** Deletes a request and the record of the looks that came of it. */
    void erase(UUID request);

    /** The last look at the result of a request in this language under this version of the job. */
    Optional<ResultAccess> lastAccess(UUID request, int jobVersion, Language language);

    void insert(ResultAccess access);

    /** All looks at the results of a visit, newest first. */
    List<ResultAccess> accessesOf(UUID visit);
}
