package org.liangcai.assessment.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import org.liangcai.assessment.RefusedException;

/** Answers a refusal. */
@Singleton
class RefusedHandler implements ExceptionHandler<RefusedException, HttpResponse<ApiError>> {

    private final ErrorAnswers answers;

    RefusedHandler(ErrorAnswers answers) {
        this.answers = answers;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface of Micronaut is raw
    public HttpResponse<ApiError> handle(HttpRequest request, RefusedException refused) {
        return answers.answer((HttpRequest<?>) request, refused, HttpResponse.ok());
    }
}
