package org.liangcai.station.provider;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.LocalizedText;

/**
 * The page between the provider and the desk. The desk's cookie is not sent on a way that another site began, so the browser has to begin
 * the last step here: by itself, or by the link.
 */
final class ProviderPage {

    private static final MediaType HTML = MediaType.of("text/html;charset=UTF-8");
    private static final LocalizedText DONE = new LocalizedText("登录成功", "You are signed in");
    private static final LocalizedText ON = new LocalizedText("进入工作台", "Go to the desk");
    private static final LocalizedText NOT_DONE = new LocalizedText("没有登录", "You are not signed in");
    private static final LocalizedText BACK = new LocalizedText("回到登录页", "Back to the sign-in page");

    private ProviderPage() {}

    static MutableHttpResponse<String> signedIn(Language language) {
        return page(
                HttpStatus.OK,
                language,
                DONE,
                "",
                "/account",
                ON,
                "<meta http-equiv=\"refresh\" content=\"0;url=/account\">");
    }

    static MutableHttpResponse<String> refused(RefusedException refused, Language language) {
        return page(HttpStatus.UNAUTHORIZED, language, NOT_DONE, refused.message(language), "/sign-in", BACK, "");
    }

    private static MutableHttpResponse<String> page(
            HttpStatus status,
            Language language,
            LocalizedText title,
            String text,
            String target,
            LocalizedText link,
            String head) {
        return HttpResponse.<String>status(status)
                .contentType(HTML)
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'")
                .body("""
                        <!doctype html>
                        <html lang="%s">
                        <head>
                        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                        <title>%s · 量才 Liangcai</title>
                        %s<link rel="stylesheet" href="/styles/tokens.css"><link rel="stylesheet" href="/styles/station.css">
                        </head>
                        <body><div class="station"><main class="station-main"><h1>%s</h1><p>%s</p><p><a href="%s">%s</a></p></main></div></body>
                        </html>
                        """.formatted(
                        language.tag(), title.in(language), head, title.in(language), text, target, link.in(language)));
    }
}
