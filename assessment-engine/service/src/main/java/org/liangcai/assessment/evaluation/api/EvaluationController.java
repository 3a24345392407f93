package org.liangcai.assessment.evaluation.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.SerdeImport;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.api.RequestLanguage;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationResult;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.NewEvaluationRequest;
import org.liangcai.assessment.evaluation.SeenResult;
import org.liangcai.itembank.Language;

/** Evaluations employers ask for, and for counsellors who has looked at a person's results. */
@Controller("/api")
@Secured("EMPLOYER")
@Tag(name = "Evaluations 评估")
@SerdeImport(SeenResult.class)
class EvaluationController {

    private final EvaluationService evaluations;
    private final CurrentActor current;

    EvaluationController(EvaluationService evaluations, CurrentActor current) {
        this.evaluations = evaluations;
        this.current = current;
    }

    /** Asks for an evaluation; accepted for any reference, so that the answer tells nothing. */
    @Post("/evaluations")
    @Status(HttpStatus.CREATED)
    RequestJson request(@Body NewRequestJson body) {
        return json(evaluations.request(
                current.get(),
                new NewEvaluationRequest(body.job(), body.reference(), body.purpose() == null ? "" : body.purpose())));
    }

    /** The own requests, newest first. */
    @Get("/evaluations")
    List<RequestJson> requests() {
        return evaluations.requests(current.get()).stream().map(this::json).toList();
    }

    /** What the person's consent allows to be seen now; each look is recorded. */
    @Get("/evaluations/{id}")
    ResultJson result(UUID id, @Nullable @QueryValue String language, HttpRequest<?> request) {
        EvaluationResult result = evaluations.result(current.get(), id, language(language, request));
        return ResultJson.of(
                result, json(result.request()), JobJson.of(result.job(), evaluations.keptUntil(result.job())));
    }

    /** The same as PDF. */
    @Get(value = "/evaluations/{id}/pdf", produces = MediaType.APPLICATION_PDF)
    byte[] pdf(UUID id, @Nullable @QueryValue String language, HttpRequest<?> request) {
        return evaluations.pdf(current.get(), id, language(language, request));
    }

    /** Who has looked at the results of a visit, newest first. */
    @Get("/visits/{id}/looks")
    @Secured("COUNSELLOR")
    List<SeenResult> looks(UUID id) {
        return evaluations.seen(current.get(), id);
    }

    private RequestJson json(EvaluationRequest request) {
        return RequestJson.of(request, evaluations.keptUntil(request));
    }

    private static Language language(@Nullable String wanted, HttpRequest<?> request) {
        return wanted == null ? RequestLanguage.of(request) : Language.ofTag(wanted);
    }

    /**
     * A request for an evaluation.
     *
     * @param job for which of the own jobs
     * @param reference what the person handed over
     * @param purpose why, at most 500 characters
     */
    @Serdeable
    record NewRequestJson(
            UUID job, String reference, @Nullable String purpose) {}

    /**
     * A request that was made.
     *
     * @param id the request
     * @param job for which job
     * @param reference what the person handed over
     * @param purpose why
     * @param requestedAt when
     * @param keptUntil until when the request, its results and the record of looks are kept
     */
    @Serdeable
    record RequestJson(UUID id, UUID job, String reference, String purpose, Instant requestedAt, Instant keptUntil) {
        static RequestJson of(EvaluationRequest request, Instant keptUntil) {
            return new RequestJson(
                    request.id(),
                    request.job(),
                    request.reference(),
                    request.purpose(),
                    request.requestedAt(),
                    keptUntil);
        }
    }

    /**
     * A result.
     *
     * @param request the request
     * @param job the job as it is described now
     * @param reportCode the code by which the report can be verified
     * @param issuedAt when the report was issued
     * @param language the language of the report
     * @param html the report as a page, well-formed XHTML
     */
    @Serdeable
    record ResultJson(
            RequestJson request, JobJson job, String reportCode, Instant issuedAt, String language, String html) {
        static ResultJson of(EvaluationResult result, RequestJson request, JobJson job) {
            return new ResultJson(
                    request,
                    job,
                    result.report().code(),
                    result.report().issuedAt(),
                    result.report().language().tag(),
                    result.report().html());
        }
    }
}
