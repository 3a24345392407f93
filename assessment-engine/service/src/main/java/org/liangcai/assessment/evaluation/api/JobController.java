package org.liangcai.assessment.evaluation.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.api.JobJson.DescriptionJson;

/** The jobs an employer describes. */
@Controller("/api/jobs")
@Secured("EMPLOYER")
@Tag(name = "Jobs 岗位")
class JobController {

    private final EvaluationService evaluations;
    private final CurrentActor current;

    JobController(EvaluationService evaluations, CurrentActor current) {
        this.evaluations = evaluations;
        this.current = current;
    }

    /** The own jobs, newest first; below them the closed ones. */
    @Get
    List<JobJson> jobs() {
        return evaluations.jobs(current.get()).stream().map(this::json).toList();
    }

    /** A description to begin with, from the profile of an occupation; nothing is kept. */
    @Get("/draft")
    DescriptionJson draft(@QueryValue String occupation) {
        return DescriptionJson.of(evaluations.draft(current.get(), occupation));
    }

    /** One of the own jobs. */
    @Get("/{id}")
    JobJson job(UUID id) {
        return json(evaluations.job(current.get(), id));
    }

    /** Keeps a new job. */
    @Post
    @Status(HttpStatus.CREATED)
    JobJson create(@Body DescriptionJson body) {
        return json(evaluations.create(current.get(), body.description()));
    }

    /** Replaces the description of a job. */
    @Put("/{id}")
    JobJson change(UUID id, @Body DescriptionJson body) {
        return json(evaluations.change(current.get(), id, body.description()));
    }

    /** Says that choosing is finished: nothing more can be requested, and results are erased when their time is over. */
    @Post("/{id}/close")
    JobJson close(UUID id) {
        return json(evaluations.close(current.get(), id));
    }

    /** Takes back that choosing is finished, as long as the results are kept. */
    @Post("/{id}/reopen")
    JobJson reopen(UUID id) {
        return json(evaluations.reopen(current.get(), id));
    }

    /** Takes a job off the list, which closes it; evaluations requested for it stay until their time is over. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(UUID id) {
        evaluations.remove(current.get(), id);
    }

    private JobJson json(Job job) {
        return JobJson.of(job, evaluations.keptUntil(job));
    }
}
