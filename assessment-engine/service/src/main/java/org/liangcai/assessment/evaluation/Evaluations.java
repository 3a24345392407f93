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

    /** Replaces the description of a job; whether it is closed or removed stays as it is. */
    void update(Job job);

    /** Notes that choosing is finished. */
    void close(UUID job, Instant at);

    /** Notes that choosing goes on. */
    void reopen(UUID job);

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

    /** Requests for jobs closed before an instant, the job closed first at the front. */
    List<EvaluationRequest> closedBefore(Instant at, int atMost);

    /** How many requests are for jobs closed before an instant. */
    long countClosedBefore(Instant at);

    /** How many requests are for jobs closed before an instant or were made before another. */
    long countClosedOrRequestedBefore(Instant closed, Instant requested);

    /** Deletes a request and the record of the looks that came of it. */
    void erase(UUID request);

    /** The last look at the result of a request in this language under this version of the job. */
    Optional<ResultAccess> lastAccess(UUID request, int jobVersion, Language language);

    void insert(ResultAccess access);

    /** The request a report was written for; empty if there is none or it has been erased. */
    Optional<EvaluationRequest> requestOf(String reportCode);

    /** All looks that came of a request. */
    List<ResultAccess> accessesThrough(UUID request);

    /** All looks at the results of a visit, newest first. */
    List<ResultAccess> accessesOf(UUID visit);
}
