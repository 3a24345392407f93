package org.liangcai.assessment.api;

import io.micronaut.http.HttpStatus;
import org.liangcai.assessment.Refusal;
import org.liangcai.itembank.LocalizedText;

/** Refusals that only exist because something was asked over HTTP. */
enum ApiRefusal implements Refusal {
    CROSS_SITE(
            HttpStatus.FORBIDDEN,
            "这个请求来自另一个网站，已拒绝，没有保存任何内容。请在本站的页面上操作。",
            "This request came from another site and was refused; nothing was saved. Please use the pages of this station."),
    METHOD_NOT_ALLOWED(
            HttpStatus.METHOD_NOT_ALLOWED,
            "这个地址不接受这种操作（%s）。请查看接口说明。",
            "This address does not accept this method (%s). Please see the description of the interface."),
    NOT_ACCEPTABLE(
            HttpStatus.NOT_ACCEPTABLE,
            "这个地址不能以所要求的格式回答。请查看接口说明。",
            "This address cannot answer in the format asked for. Please see the description of the interface."),
    MEDIA_TYPE_UNSUPPORTED(
            HttpStatus.UNSUPPORTED_MEDIA_TYPE,
            "这个地址不接受这种格式（%s），没有保存任何内容。请用 application/json 发送。",
            "This address does not accept this format (%s); nothing was saved. Please send application/json."),
    STORAGE_AWAY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "测评站暂时无法保存。这一步没有完成，之前已保存的内容都还在。请稍等几秒再试；如果一直这样，请告诉管理员。",
            "The station cannot save at the moment. This step was not completed; everything saved before is still there. Please try again"
                    + " in a few seconds; if it goes on, tell the administrator."),
    UNEXPECTED(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "程序出了问题，这一步没有完成。请再试一次；如果仍然这样，请告诉管理员事件编号 %s。",
            "Something went wrong in the program and this step was not completed. Please try again; if it happens again,"
                    + " tell the administrator the incident number %s.");

    private final HttpStatus status;
    private final LocalizedText message;

    ApiRefusal(HttpStatus status, String zh, String en) {
        this.status = status;
        this.message = new LocalizedText(zh, en);
    }

    @Override
    public Kind kind() {
        return this == CROSS_SITE ? Kind.FORBIDDEN : Kind.INVALID;
    }

    @Override
    public LocalizedText message() {
        return message;
    }

    static HttpStatus statusOf(Refusal refusal) {
        return refusal instanceof ApiRefusal own
                ? own.status
                : switch (refusal.kind()) {
                    case INVALID -> HttpStatus.BAD_REQUEST;
                    case NOT_SIGNED_IN -> HttpStatus.UNAUTHORIZED;
                    case FORBIDDEN -> HttpStatus.FORBIDDEN;
                    case NOT_FOUND -> HttpStatus.NOT_FOUND;
                    case TOO_SLOW -> HttpStatus.REQUEST_TIMEOUT;
                    case CONFLICT -> HttpStatus.CONFLICT;
                    case GONE -> HttpStatus.GONE;
                    case TOO_LARGE -> HttpStatus.REQUEST_ENTITY_TOO_LARGE;
                    case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
                };
    }
}
