package org.liangcai.assessment.evaluation.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.ResultAccess;
import org.liangcai.itembank.Language;

/** Jobs, requests and looks at results in the database. */
@Singleton
@Transactional
class EvaluationStore implements Evaluations {

    private final JobRows jobs;
    private final RequestRows requests;
    private final AccessRows accesses;

    EvaluationStore(JobRows jobs, RequestRows requests, AccessRows accesses) {
        this.jobs = jobs;
        this.requests = requests;
        this.accesses = accesses;
    }

    @Override
    public List<Job> jobsOf(UUID employer) {
        return jobs.findByEmployerIdAndRemovedAtIsNullOrderByCreatedAtDesc(employer).stream()
                .map(JobRow::job)
                .toList();
    }

    @Override
    public Optional<Job> job(UUID id) {
        return jobs.findById(id).map(JobRow::job);
    }

    @Override
    public boolean removed(UUID job) {
        return jobs.existsByIdAndRemovedAtIsNotNull(job);
    }

    @Override
    public void insert(Job job) {
        jobs.save(JobRow.of(job));
    }

    @Override
    public void update(Job job) {
        JobRow row = JobRow.of(job);
        jobs.updateDescription(row.id(), row.description(), row.version(), row.changedAt());
    }

    @Override
    public void close(UUID job, Instant at) {
        jobs.updateClosing(job, at);
    }

    @Override
    public void reopen(UUID job) {
        jobs.updateClosing(job, null);
    }

    @Override
    public void remove(UUID job, Instant at) {
        jobs.updateRemoval(job, at);
    }

    @Override
    public List<EvaluationRequest> requestsOf(UUID employer) {
        return requests.findByEmployerIdOrderByRequestedAtDesc(employer).stream()
                .map(RequestRow::request)
                .toList();
    }

    @Override
    public Optional<EvaluationRequest> request(UUID id) {
        return requests.findById(id).map(RequestRow::request);
    }

    @Override
    public long requestsSince(UUID employer, Instant since) {
        return requests.countByEmployerIdAndRequestedAtAfter(employer, since);
    }

    @Override
    public void insert(EvaluationRequest request) {
        requests.save(RequestRow.of(request));
    }

    @Override
    public List<EvaluationRequest> requestedBefore(Instant at, int atMost) {
        return requests.findRequestedBefore(at, atMost).stream()
                .map(RequestRow::request)
                .toList();
    }

    @Override
    public long countRequestedBefore(Instant at) {
        return requests.countByRequestedAtBefore(at);
    }

    @Override
    public List<EvaluationRequest> closedBefore(Instant at, int atMost) {
        return requests.findClosedBefore(at, atMost).stream()
                .map(RequestRow::request)
                .toList();
    }

    @Override
    public long countClosedBefore(Instant at) {
        return requests.countClosedBefore(at);
    }

    @Override
    public long countClosedOrRequestedBefore(Instant closed, Instant requested) {
        return requests.countClosedOrRequestedBefore(closed, requested);
    }

    @Override
    public void erase(UUID request) {
        accesses.deleteByEvaluationId(request);
        requests.deleteById(request);
    }

    @Override
    public Optional<ResultAccess> lastAccess(UUID request, int jobVersion, Language language) {
        return accesses
                .findByEvaluationIdAndJobVersionAndLanguageOrderBySequenceDesc(request, jobVersion, language.name())
                .stream()
                .findFirst()
                .map(AccessRow::access);
    }

    @Override
    public void insert(ResultAccess access) {
        accesses.save(AccessRow.of(access));
    }

    @Override
    public Optional<EvaluationRequest> requestOf(String reportCode) {
        return accesses.findByReportCodeOrderBySequence(reportCode).stream()
                .findFirst()
                .flatMap(row -> request(row.evaluationId()));
    }

    @Override
    public List<ResultAccess> accessesThrough(UUID request) {
        return accesses.findByEvaluationIdOrderBySequence(request).stream()
                .map(AccessRow::access)
                .toList();
    }

    @Override
    public List<ResultAccess> accessesOf(UUID visit) {
        return accesses.findByVisitIdOrderBySequenceDesc(visit).stream()
                .map(AccessRow::access)
                .toList();
    }
}
