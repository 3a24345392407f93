package org.liangcai.assessment.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one place that turns anything that went wrong into an answer: code and message in the reader's language, never a stack, a class
 * name or SQL. What is not the reader's fault gets an incident number under which it stands in the log.
 */
@Singleton
class ErrorAnswers implements ErrorResponseProcessor<ApiError> {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);

    @Override
    public MutableHttpResponse<ApiError> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return answer(context.getRequest(), refusal(context, HttpStatus.valueOf(response.code())), response);
    }

    MutableHttpResponse<ApiError> answer(
            HttpRequest<?> request, RefusedException refused, MutableHttpResponse<?> response) {
        MutableHttpResponse<?> answer = response.status(ApiRefusal.statusOf(refused.refusal()));
        if (refused.refusal() == ApiRefusal.STORAGE_AWAY) {
            answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(StorageFault.SECONDS_BEFORE_ASKING_AGAIN));
        }
        return answer.body(new ApiError(refused.refusal().name(), refused.message(RequestLanguage.of(request))))
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    private static RefusedException refusal(ErrorContext context, HttpStatus status) {
        Throwable cause = context.getRootCause().orElse(null);
        return refusedIn(cause).orElseGet(() -> refusal(context.getRequest(), cause, status));
    }

    private static RefusedException refusal(HttpRequest<?> request, @Nullable Throwable cause, HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> new RefusedException(CommonRefusal.NOT_SIGNED_IN);
            case FORBIDDEN -> new RefusedException(CommonRefusal.NOT_ALLOWED);
            case NOT_FOUND -> new RefusedException(CommonRefusal.NOT_FOUND);
            case METHOD_NOT_ALLOWED -> new RefusedException(ApiRefusal.METHOD_NOT_ALLOWED, request.getMethodName());
            case NOT_ACCEPTABLE -> new RefusedException(ApiRefusal.NOT_ACCEPTABLE);
            case REQUEST_ENTITY_TOO_LARGE ->
                new RefusedException(
                        CommonRefusal.TOO_LARGE, BodyLimit.of(request.getPath()).words());
            case UNSUPPORTED_MEDIA_TYPE -> mediaType(request);
            default ->
                status.getCode() < HttpStatus.INTERNAL_SERVER_ERROR.getCode()
                        ? new RefusedException(CommonRefusal.MALFORMED, Fault.in(cause))
                        : unexpected(request, cause);
        };
    }

    static RefusedException mediaType(HttpRequest<?> request) {
        return new RefusedException(
                ApiRefusal.MEDIA_TYPE_UNSUPPORTED,
                request.getContentType().map(MediaType::getName).orElse("—"));
    }

    private static RefusedException unexpected(HttpRequest<?> request, @Nullable Throwable cause) {
        if (StorageFault.in(cause)) {
            LOG.warn(
                    "The database is away: {} {}: {}",
                    request.getMethodName(),
                    request.getPath(),
                    String.valueOf(cause));
            return new RefusedException(ApiRefusal.STORAGE_AWAY);
        }
        String incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("Incident {}: {} {}", incident, request.getMethodName(), request.getPath(), cause);
        return new RefusedException(ApiRefusal.UNEXPECTED, incident);
    }

    private static Optional<RefusedException> refusedIn(@Nullable Throwable cause) {
        return Stream.iterate(cause, link -> link != null, Throwable::getCause)
                .filter(RefusedException.class::isInstance)
                .map(RefusedException.class::cast)
                .findFirst();
    }
}
