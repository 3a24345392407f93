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

    /** The own jobs, newest first. */
    @Get
    List<JobJson> jobs() {
        return evaluations.jobs(current.get()).stream().map(JobJson::of).toList();
    }

    /** A description to begin with, from the profile of an occupation; nothing is kept. */
    @Get("/draft")
    DescriptionJson draft(@QueryValue String occupation) {
        return DescriptionJson.of(evaluations.draft(current.get(), occupation));
    }

    /** One of the own jobs. */
    @Get("/{id}")
    JobJson job(UUID id) {
        return JobJson.of(evaluations.job(current.get(), id));
    }

    /** Keeps a new job. */
    @Post
    @Status(HttpStatus.CREATED)
    JobJson create(@Body DescriptionJson body) {
        return JobJson.of(evaluations.create(current.get(), body.description()));
    }

    /** Replaces the description of a job. */
    @Put("/{id}")
    JobJson change(UUID id, @Body DescriptionJson body) {
        return JobJson.of(evaluations.change(current.get(), id, body.description()));
    }

    /** Takes a job off the list; evaluations requested for it stay. */
    @Delete("/{id}")
    @Status(HttpStatus.NO_CONTENT)
    void remove(UUID id) {
        evaluations.remove(current.get(), id);
    }
}
