package org.liangcai.assessment.api;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;

/** Answers a request that {@code @Secured} has stopped in the same shape as every other refusal. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
class AuthorizationHandler implements ExceptionHandler<AuthorizationException, HttpResponse<ApiError>> {

    private final ErrorAnswers answers;

    AuthorizationHandler(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface of Micronaut is raw
    public HttpResponse<ApiError> handle(HttpRequest request, AuthorizationException stopped) {
        CommonRefusal reason = stopped.isForbidden() ? CommonRefusal.NOT_ALLOWED : CommonRefusal.NOT_SIGNED_IN;
        return answers.answer((HttpRequest<?>) request, new RefusedException(reason), HttpResponse.ok());
    }
}
