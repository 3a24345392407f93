package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import tools.jackson.databind.JsonNode;

/** What bad requests get over HTTP: one shape, the reader's language, what to do, and nothing of the program's inside. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HttpErrorsIT {

    private static final String SIGN_IN = "/api/sign-in";

    private final InProcessStation station = new InProcessStation();
    private final CreatedAccount administrator = station.create("errors", Role.ADMINISTRATOR);
    private final String cookie = station.signIn(administrator);

    @AfterAll
    void close() {
        station.close();
    }

    @Test
    void malformed_json_is_answered_with_the_place_where_reading_stopped() {
        refused(
                post("{\"userName\":\"admin\",\n \"password\":}"),
                400,
                "MALFORMED",
                "发送的内容无法读懂：第 2 行第 13 列附近不是正确的 JSON。没有保存任何内容，请更正后重新发送。",
                "What was sent cannot be read: near line 2, column 13 it is not valid JSON. Nothing was saved; please"
                        + " correct it and send it again.");
    }

    @Test
    void json_that_lacks_a_field_or_has_the_wrong_kind_names_the_field() {
        refused(
                post("{\"userName\":\"admin\"}"),
                400,
                "MALFORMED",
                "发送的内容无法读懂：缺少“password”。没有保存任何内容，请更正后重新发送。",
                "What was sent cannot be read: “password” is missing. Nothing was saved; please correct it and send it"
                        + " again.");
        refused(
                post("{\"userName\":{\"a\":1},\"password\":\"x\"}"),
                400,
                "MALFORMED",
                "发送的内容无法读懂：“userName”的内容不合要求。没有保存任何内容，请更正后重新发送。",
                "What was sent cannot be read: what is given for “userName” does not fit. Nothing was saved; please"
                        + " correct it and send it again.");
        refused(
                request("PUT", "/api/accounts/" + administrator.account().id() + "/roles", "{\"roles\":[\"KING\"]}"),
                400,
                "MALFORMED",
                "发送的内容无法读懂：“roles.1”的内容不合要求。没有保存任何内容，请更正后重新发送。",
                "What was sent cannot be read: what is given for “roles.1” does not fit. Nothing was saved; please correct"
                        + " it and send it again.");
    }

    @Test
    void json_of_another_shape_or_none_at_all_is_refused() {
        for (String body : new String[] {"[]", "\"text\"", "null", ""}) {
            refused(
                    post(body),
                    400,
                    "MALFORMED",
                    "发送的内容无法读懂：内容和这里需要的不一致。没有保存任何内容，请更正后重新发送。",
                    "What was sent cannot be read: it is not what is expected here. Nothing was saved; please correct it and"
                            + " send it again.");
        }
    }

    @Test
    void a_path_with_something_else_than_an_identifier_names_it() {
        refused(
                request("GET", "/api/accounts/xyz", null),
                400,
                "MALFORMED",
                "发送的内容无法读懂：“id”的内容不合要求。没有保存任何内容，请更正后重新发送。",
                "What was sent cannot be read: what is given for “id” does not fit. Nothing was saved; please correct it and"
                        + " send it again.");
    }

    @Test
    void a_body_larger_than_a_megabyte_is_refused_whether_or_not_its_size_is_announced() {
        String large = "{\"userName\":\"" + "a".repeat(3 << 20) + "\",\"password\":\"x\"}";
        String chinese = "发送的内容太大（上限 1 MB）。没有保存任何内容。";
        String english = "What was sent is too large (the limit is 1 MB). Nothing was saved.";
        refused(post(large), 413, "TOO_LARGE", chinese, english);
        refused(
                station.request("POST", SIGN_IN, null, null)
                        .POST(BodyPublishers.ofInputStream(
                                () -> new ByteArrayInputStream(large.getBytes(StandardCharsets.UTF_8))))
                        .header("Content-Type", "application/json"),
                413,
                "TOO_LARGE",
                chinese,
                english);
    }

    @Test
    void another_format_than_json_is_refused() {
        refused(
                station.request("POST", SIGN_IN, null, null)
                        .POST(BodyPublishers.ofString("userName=admin&password=x"))
                        .header("Content-Type", "application/x-www-form-urlencoded"),
                415,
                "MEDIA_TYPE_UNSUPPORTED",
                "这个地址不接受这种格式（application/x-www-form-urlencoded），没有保存任何内容。请用 application/json 发送。",
                "This address does not accept this format (application/x-www-form-urlencoded); nothing was saved. Please send"
                        + " application/json.");
    }

    @Test
    void a_change_that_comes_from_another_site_is_refused_and_one_from_a_page_of_the_station_is_not() {
        String chinese = "这个请求来自另一个网站，已拒绝，没有保存任何内容。请在本站的页面上操作。";
        String english =
                "This request came from another site and was refused; nothing was saved. Please use the pages of this station.";
        String body = "{\"userName\":\"nobody\",\"password\":\"x\"}";
        refused(post(body).header("Origin", "https://evil.example"), 403, "CROSS_SITE", chinese, english);
        refused(post(body).header("Origin", "null"), 403, "CROSS_SITE", chinese, english);
        refused(post(body).header("Sec-Fetch-Site", "cross-site"), 403, "CROSS_SITE", chinese, english);
        refused(post(body).header("Sec-Fetch-Site", "same-site"), 403, "CROSS_SITE", chinese, english);
        HttpResponse<String> own = station.send(
                post(body).header("Origin", station.address().toString()).header("Sec-Fetch-Site", "same-origin"));
        assertThat(InProcessStation.json(own).path("code").asString()).isEqualTo("SIGN_IN_FAILED");
    }

    @Test
    void an_unknown_path_a_wrong_method_and_nobody_signed_in_get_the_same_shape() {
        refused(
                request("GET", "/api/nothing", null),
                404,
                "NOT_FOUND",
                "没有找到。请核对后再试。",
                "Nothing was found here. Please check and try again.");
        refused(
                request("DELETE", "/api/me", null),
                405,
                "METHOD_NOT_ALLOWED",
                "这个地址不接受这种操作（DELETE）。请查看接口说明。",
                "This address does not accept this method (DELETE). Please see the description of the interface.");
        refused(
                station.request("GET", "/api/accounts", null, null),
                401,
                "NOT_SIGNED_IN",
                "请先登录。",
                "Please sign in first.");
        refused(
                request("GET", "/api/visits", null),
                403,
                "NOT_ALLOWED",
                "您的账号没有这项权限。如需使用，请联系管理员。",
                "Your account may not do this. If you need it, ask the administrator.");
    }

    @Test
    void a_session_gets_a_new_identifier_when_somebody_signs_in_and_is_over_after_signing_out() {
        String before = station.signIn(administrator);
        HttpResponse<String> again =
                station.send(station.request("POST", SIGN_IN, before, """
                {"userName": "errors", "password": "%s"}""".formatted(administrator.password())));
        String after = InProcessStation.cookieSetBy(again);
        assertThat(after).isNotEqualTo(before);
        assertThat(again.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Strict");
        assertThat(me(before)).isEqualTo(401);
        assertThat(me(after)).isEqualTo(200);
        assertThat(station.send(station.request("POST", "/api/sign-out", after, null))
                        .statusCode())
                .isEqualTo(204);
        assertThat(me(after)).isEqualTo(401);
    }

    @Test
    void the_interface_is_described_in_a_document_that_the_page_beside_it_shows() {
        HttpResponse<String> description = station.send(station.request("GET", "/swagger/liangcai-1.yml", null, null));
        assertThat(description.headers().firstValue("Content-Type")).contains("application/yaml;charset=utf-8");
        assertThat(description.body())
                .startsWith("openapi: 3.")
                .contains(
                        "/api/sign-in:", "/api/seat/answers:", "/api/interviews/{id}/lock:", "/api/evaluations/{id}:");
        HttpResponse<String> page = station.send(station.request("GET", "/swagger-ui/", null, null));
        assertThat(page.body()).contains("swagger-ui-bundle.js", "start.js").doesNotContain("https://");
        for (String part : new String[] {"swagger-ui-bundle.js", "swagger-ui.css", "start.js"}) {
            assertThat(station.send(station.request("GET", "/swagger-ui/" + part, null, null))
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private int me(String session) {
        return station.send(station.request("GET", "/api/me", session, null)).statusCode();
    }

    private HttpRequest.Builder post(String json) {
        return station.request("POST", SIGN_IN, null, json);
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String json) {
        return station.request(method, path, cookie, json);
    }

    private void refused(HttpRequest.Builder request, int status, String code, String chinese, String english) {
        HttpResponse<String> inChinese = station.send(request.copy());
        assertThat(inChinese.statusCode()).as(inChinese.body()).isEqualTo(status);
        assertThat(inChinese.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        JsonNode error = InProcessStation.json(inChinese);
        assertThat(error.propertyNames()).containsExactly("code", "message");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isEqualTo(chinese);
        HttpResponse<String> inEnglish = station.send(request.copy().header("Accept-Language", "en-GB,en;q=0.9"));
        assertThat(inEnglish.statusCode()).isEqualTo(status);
        assertThat(InProcessStation.json(inEnglish).path("message").asString()).isEqualTo(english);
    }
}
