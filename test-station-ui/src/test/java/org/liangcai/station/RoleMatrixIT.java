package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.NewEvaluationRequest;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.NewInterview;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.station.provider.SignInProvider;
import org.liangcai.testdatabase.OnBothDatabases;

/**
 * Who may call what: every route of the running server against every kind of caller. A route that is not in the table fails the test,
 * so nobody can add one without saying whom it is for.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@OnBothDatabases
class RoleMatrixIT {

    /** Everybody who can knock. The candidate holds a seat and nothing else. */
    enum Caller {
        ANONYMOUS,
        CANDIDATE,
        ADMINISTRATOR,
        COUNSELLOR,
        INTERVIEWER,
        INVIGILATOR,
        PSYCHOMETRICIAN,
        EMPLOYER;

        static final Set<Caller> STAFF =
                EnumSet.of(ADMINISTRATOR, COUNSELLOR, INTERVIEWER, INVIGILATOR, PSYCHOMETRICIAN, EMPLOYER);
        static final Set<Caller> ALL = EnumSet.allOf(Caller.class);
    }

    /**
     * A row of the table.
     *
     * @param route method and template as the router names them
     * @param allowed who may call it
     * @param status what they get
     * @param path a path that leads to something that exists, new for each call where the call uses it up
     * @param json the body, if there is one
     */
    record Row(
            String route,
            Set<Caller> allowed,
            int status,
            Supplier<String> path,
            @Nullable String json) {

        String method() {
            return route.substring(0, route.indexOf(' '));
        }

        @Override
        public String toString() {
            return route;
        }
    }

    private static final String OCCUPATION = "4-01-02-01";

    private final InProcessStation station = new InProcessStation();
    private final Map<Role, CreatedAccount> accounts = newAccounts();
    private final Map<Caller, String> cookies = newSessions();
    private final Visit visit = open();
    private final Visit otherVisit = open();
    private final UUID interview = newInterview();
    private final UUID job = newJob();
    private final UUID evaluation = newEvaluation();
    private int throwaways;

    @BeforeAll
    void seatTheCandidate() {
        cookies.put(Caller.CANDIDATE, seat(visit));
    }

    @AfterAll
    void close() {
        station.close();
    }

    List<Row> table() {
        return Stream.of(
                        hallSeats(),
                        sittings(),
                        signing(),
                        accounts(),
                        seats(),
                        visits(),
                        interviews(),
                        employers(),
                        keeping(),
                        norms(),
                        bank())
                .flatMap(List::stream)
                .toList();
    }

    /** The computer of a seat proves where it stands by a cookie of its own; nobody's session takes its place. */
    private List<Row> hallSeats() {
        Set<Caller> nobody = EnumSet.noneOf(Caller.class);
        return List.of(
                row("GET /api/hall-seat/halls", Caller.ALL, 200, "/api/hall-seat/halls", null),
                row(
                        "POST /api/hall-seat/registration",
                        Caller.ALL,
                        404,
                        "/api/hall-seat/registration",
                        "{\"hall\":\"%s\",\"seat\":1,\"code\":\"482913\"}".formatted(UUID.randomUUID())),
                row("GET /api/hall-seat", nobody, 200, "/api/hall-seat", null),
                row("POST /api/hall-seat/check-in", nobody, 200, "/api/hall-seat/check-in", "{\"seatCode\":\"x\"}"),
                row("POST /api/hall-seat/test", nobody, 200, "/api/hall-seat/test", null),
                row("POST /api/hall-seat/leave", nobody, 200, "/api/hall-seat/leave", null),
                row("PUT /api/hall-seat/readiness", nobody, 200, "/api/hall-seat/readiness", """
                        {"clockMilliseconds":0,"samples":true,"keyboard":true,"sound":true,"colours":true,"width":1280,"height":800,"zoom":1}"""),
                row("POST /api/hall-seat/drill", nobody, 200, "/api/hall-seat/drill", null),
                row("POST /api/hall-seat/unlock", nobody, 200, "/api/hall-seat/unlock", "{\"code\":\"482913\"}"),
                row("GET /api/seat/samples", Caller.ALL, 200, "/api/seat/samples", null));
    }

    private List<Row> sittings() {
        Set<Caller> runners = EnumSet.of(Caller.INVIGILATOR, Caller.COUNSELLOR);
        String unknown = "/api/sittings/" + UUID.randomUUID();
        return List.of(
                row("GET /api/sittings{?offset,limit}", runners, 200, "/api/sittings", null),
                row("POST /api/sittings", runners, 404, "/api/sittings", """
                        {"hall":"%s","day":"2026-12-03","title":"x","battery":"full","invigilator":"%s"}""".formatted(
                                UUID.randomUUID(), UUID.randomUUID())),
                row("GET /api/sittings/{id}", runners, 404, unknown, null),
                row(
                        "POST /api/sittings/{id}/people",
                        runners,
                        404,
                        unknown + "/people",
                        "{\"seatCode\":\"ZZZZ-ZZZZ\"}"),
                row("POST /api/sittings/{id}/commands", runners, 404, unknown + "/commands", "{\"kind\":\"START\"}"),
                row("GET /api/sittings/{id}/tickets", runners, 404, unknown + "/tickets", null),
                row("GET /api/sittings/{id}/tickets/{visit}", runners, 404, unknown + "/tickets/" + visit.id(), null),
                row("GET /api/sittings/{id}/protocol{?language}", runners, 404, unknown + "/protocol", null),
                onVisit("GET /api/visits/{id}/verifications", EnumSet.of(Caller.COUNSELLOR), 200, null),
                onVisit("POST /api/visits/{id}/verifications", EnumSet.of(Caller.COUNSELLOR), 409, null));
    }

    private List<Row> signing() {
        return List.of(
                row("POST /api/sign-in", Caller.ALL, 400, "/api/sign-in", "{\"userName\":\"nobody\"}"),
                row("GET /api/sign-in/provider", Caller.ALL, 401, SignInProvider.PATH, null),
                row("GET /api/sign-in/provider/return", Caller.ALL, 401, SignInProvider.PATH + "/return", null),
                row("POST /api/sign-out", EnumSet.of(Caller.ANONYMOUS), 204, "/api/sign-out", null),
                row("GET /api/me", Caller.STAFF, 200, "/api/me", null),
                row(
                        "PUT /api/me/password",
                        Caller.STAFF,
                        400,
                        "/api/me/password",
                        "{\"current\":\"wrong\",\"replacement\":\"a long enough one\"}"));
    }

    private List<Row> bank() {
        Set<Caller> keepers = EnumSet.of(Caller.PSYCHOMETRICIAN, Caller.ADMINISTRATOR);
        return List.of(
                row(
                        "GET /api/bank/export{?format,text,tag,state,instrument}",
                        keepers,
                        200,
                        "/api/bank/export?format=liangcai",
                        null),
                row("GET /api/bank/media/{sha256}", keepers, 404, "/api/bank/media/" + "0".repeat(64), null),
                row(
                        "GET /api/bank/families/{family}/page{?language,seed}",
                        keepers,
                        200,
                        "/api/bank/families/letters/page",
                        null));
    }

    private List<Row> accounts() {
        Set<Caller> administrator = EnumSet.of(Caller.ADMINISTRATOR);
        return List.of(
                row("GET /api/accounts", administrator, 200, "/api/accounts", null),
                new Row(
                        "POST /api/accounts",
                        administrator,
                        400,
                        () -> "/api/accounts",
                        "{\"userName\":\"x\",\"displayName\":\"X\",\"roles\":[\"COUNSELLOR\"]}"),
                row(
                        "GET /api/accounts/interviewers",
                        EnumSet.of(Caller.COUNSELLOR),
                        200,
                        "/api/accounts/interviewers",
                        null),
                onAccount("GET /api/accounts/{id}", administrator, null),
                onAccount("GET /api/accounts/{id}/events", administrator, null),
                onAccount("PUT /api/accounts/{id}/roles", administrator, "{\"roles\":[\"COUNSELLOR\"]}"),
                onAccount("PUT /api/accounts/{id}/active", administrator, "{\"active\":false}"),
                onAccount("POST /api/accounts/{id}/password", administrator, null));
    }

    /** Seats are open to whoever holds one; the counsellor's own session opens none. */
    private List<Row> seats() {
        Set<Caller> seated = EnumSet.of(Caller.CANDIDATE);
        return List.of(
                row("POST /api/seat", Caller.ALL, 404, "/api/seat", "{\"seatCode\":\"ZZZZ-ZZZZ\"}"),
                row("GET /api/seat", seated, 200, "/api/seat", null),
                row("PUT /api/seat/language", seated, 200, "/api/seat/language", "{\"language\":\"zh-CN\"}"),
                row(
                        "PUT /api/seat/consent",
                        seated,
                        409,
                        "/api/seat/consent",
                        "{\"version\":\"no such version\",\"guidance\":true,\"employer\":false}"),
                row("POST /api/seat/proceed", seated, 409, "/api/seat/proceed", "{\"sequence\":1}"),
                row(
                        "POST /api/seat/answers",
                        seated,
                        409,
                        "/api/seat/answers",
                        "{\"sequence\":1,\"presentation\":\"x\",\"response\":{\"kind\":\"rated\",\"category\":3}}"),
                row("POST /api/seat/next", seated, 409, "/api/seat/next", "{\"sequence\":1,\"presentation\":\"x\"}"),
                row("GET /api/seat/media/{sha256}", seated, 404, "/api/seat/media/" + "0".repeat(64), null),
                row("POST /api/seat/back", seated, 409, "/api/seat/back", "{\"sequence\":1,\"presentation\":\"x\"}"),
                row("POST /api/seat/go-to", seated, 409, "/api/seat/go-to", "{\"sequence\":1,\"presentation\":\"x\"}"),
                row(
                        "POST /api/seat/flag",
                        seated,
                        409,
                        "/api/seat/flag",
                        "{\"sequence\":1,\"presentation\":\"x\",\"flagged\":true}"),
                row("POST /api/seat/review", seated, 409, "/api/seat/review", "{\"sequence\":1}"),
                row("POST /api/seat/break", seated, 409, "/api/seat/break", "{\"sequence\":1,\"begin\":true}"),
                row("POST /api/seat/presence", seated, 200, "/api/seat/presence", "{\"event\":\"BACK\"}"),
                row("GET /api/seat/time-ledger", seated, 200, "/api/seat/time-ledger", null),
                row("POST /api/seat/heartbeat", seated, 200, "/api/seat/heartbeat", null),
                row("GET /api/seat/report{?language}", seated, 409, "/api/seat/report", null),
                row("GET /api/seat/report/pdf{?language}", seated, 409, "/api/seat/report/pdf", null));
    }

    private List<Row> visits() {
        Set<Caller> counsellor = EnumSet.of(Caller.COUNSELLOR);
        return List.of(
                row("GET /api/batteries", counsellor, 200, "/api/batteries", null),
                row("GET /api/visits", counsellor, 200, "/api/visits", null),
                row("POST /api/visits", counsellor, 400, "/api/visits", """
                        {"name":"","birthYear":1990,"education":"BACHELOR","purpose":"GUIDANCE","battery":"x","language":"en"}"""),
                onVisit("GET /api/visits/{id}", counsellor, 200, null),
                new Row("DELETE /api/visits/{id}", counsellor, 204, () -> "/api/visits/" + open().id(), null),
                onVisit("POST /api/visits/{id}/seat-code", counsellor, 200, null),
                onVisit("DELETE /api/visits/{id}/employer-consent", counsellor, 409, null),
                onVisit("GET /api/visits/{id}/looks", counsellor, 200, null),
                onVisit("GET /api/visits/{id}/accommodations", counsellor, 200, null),
                onVisit("PUT /api/visits/{id}/accommodations", counsellor, 200, """
                        {"extraTimePercent":0,"itemTimersOff":false,"largerType":false,"highContrast":false,\
                        "keyboardOnly":false,"readAloud":false,"bothLanguages":false}"""),
                onVisit("GET /api/visits/{id}/time-ledger", counsellor, 200, null),
                onVisit("GET /api/visits/{id}/scores", counsellor, 409, null),
                onVisit("GET /api/visits/{id}/matches{?limit}", counsellor, 409, null),
                onVisit("GET /api/visits/{id}/reports", counsellor, 200, null),
                onVisit(
                        "POST /api/visits/{id}/reports",
                        counsellor,
                        409,
                        "{\"kind\":\"COUNSELLOR\",\"language\":\"zh-CN\"}"),
                row("GET /api/verify/{code}", Caller.ALL, 200, "/api/verify/NOSUCHCODE", null),
                row("POST /api/verify/{code}", Caller.ALL, 200, "/api/verify/NOSUCHCODE", "PDF"));
    }

    private List<Row> interviews() {
        Set<Caller> raters = EnumSet.of(Caller.COUNSELLOR, Caller.INTERVIEWER);
        String path = "/api/interviews/" + interview;
        return List.of(
                row("GET /api/interview-guides", raters, 200, "/api/interview-guides", null),
                row("GET /api/interviews", raters, 200, "/api/interviews", null),
                row(
                        "POST /api/interviews",
                        EnumSet.of(Caller.COUNSELLOR),
                        400,
                        "/api/interviews",
                        "{\"visit\":\"%s\",\"family\":\"service_sales\",\"raters\":[]}".formatted(visit.id())),
                row("GET /api/interviews/{id}", raters, 200, path, null),
                row(
                        "PUT /api/interviews/{id}/ratings/{competency}",
                        raters,
                        400,
                        path + "/ratings/service_orientation",
                        "{\"level\":3,\"evidence\":\"\"}"),
                row("POST /api/interviews/{id}/lock", raters, 409, path + "/lock", null));
    }

    private List<Row> norms() {
        Set<Caller> keepers = EnumSet.of(Caller.ADMINISTRATOR, Caller.PSYCHOMETRICIAN);
        return List.of(
                row(
                        "GET /api/norms/tables/{id}/{version}",
                        keepers,
                        200,
                        "/api/norms/tables/ipip-neo-120-johnson/1",
                        null),
                // The norm in use is not switched to itself: the answer for those who may ask is a refusal.
                row(
                        "GET /api/norms/switch-report",
                        keepers,
                        409,
                        "/api/norms/switch-report?id=ipip-neo-120-johnson&version=1&language=en&purpose=GUIDANCE",
                        null));
    }

    private List<Row> employers() {
        Set<Caller> employer = EnumSet.of(Caller.EMPLOYER);
        Set<Caller> either = EnumSet.of(Caller.COUNSELLOR, Caller.EMPLOYER);
        String emptyJob = "{\"title\":{\"zh\":\"店长\"},\"occupation\":\"%s\",\"elements\":[]}".formatted(OCCUPATION);
        return List.of(
                row("GET /api/occupations{?query}", either, 200, "/api/occupations?query=x", null),
                row("GET /api/occupations/{code}", either, 200, "/api/occupations/" + OCCUPATION, null),
                row("GET /api/jobs", employer, 200, "/api/jobs", null),
                row("GET /api/jobs/draft", employer, 200, "/api/jobs/draft?occupation=" + OCCUPATION, null),
                row("GET /api/jobs/{id}", employer, 200, "/api/jobs/" + job, null),
                row("POST /api/jobs", employer, 400, "/api/jobs", emptyJob),
                row("PUT /api/jobs/{id}", employer, 400, "/api/jobs/" + job, emptyJob),
                new Row("POST /api/jobs/{id}/close", employer, 200, () -> "/api/jobs/" + newJob() + "/close", null),
                row("POST /api/jobs/{id}/reopen", employer, 409, "/api/jobs/" + job + "/reopen", null),
                new Row("DELETE /api/jobs/{id}", employer, 204, () -> "/api/jobs/" + newJob(), null),
                row("GET /api/evaluations", employer, 200, "/api/evaluations", null),
                row(
                        "POST /api/evaluations",
                        employer,
                        400,
                        "/api/evaluations",
                        "{\"job\":\"%s\",\"reference\":\" \"}".formatted(job)),
                row("GET /api/evaluations/{id}", employer, 404, "/api/evaluations/" + evaluation, null),
                row("GET /api/evaluations/{id}/pdf", employer, 404, "/api/evaluations/" + evaluation + "/pdf", null),
                row("GET /api/reports/{code}", either, 404, "/api/reports/NOSUCHCODE", null),
                row("GET /api/reports/{code}/page", either, 404, "/api/reports/NOSUCHCODE/page", null),
                row("GET /api/reports/{code}/pdf", either, 404, "/api/reports/NOSUCHCODE/pdf", null));
    }

    private List<Row> keeping() {
        Set<Caller> administrator = EnumSet.of(Caller.ADMINISTRATOR);
        return List.of(
                onVisit("GET /api/visits/{id}/data", EnumSet.of(Caller.COUNSELLOR), 200, null),
                row("GET /api/seat/data", EnumSet.of(Caller.CANDIDATE), 200, "/api/seat/data", null),
                row("GET /api/receipts/{number}", Caller.ALL, 404, "/api/receipts/EAAA-AAAA-AAAA", null),
                row("GET /api/receipts/{number}/pdf", Caller.ALL, 404, "/api/receipts/EAAA-AAAA-AAAA/pdf", null),
                row("GET /api/retention", administrator, 200, "/api/retention", null),
                row(
                        "PUT /api/retention/clocks/{purpose}",
                        administrator,
                        400,
                        "/api/retention/clocks/GUIDANCE",
                        "{\"months\":25}"),
                row("GET /api/retention/due", administrator, 200, "/api/retention/due", null),
                row("GET /api/retention/date", administrator, 200, "/api/retention/date", null),
                row("POST /api/retention/date", administrator, 409, "/api/retention/date", "{\"date\":\"2020-01-01\"}"),
                row("GET /api/retention/holds", administrator, 200, "/api/retention/holds", null),
                row(
                        "POST /api/retention/holds",
                        administrator,
                        400,
                        "/api/retention/holds",
                        "{\"reference\":\"x\",\"reason\":\"\"}"),
                row(
                        "DELETE /api/retention/holds/{visit}",
                        administrator,
                        404,
                        "/api/retention/holds/" + otherVisit.id(),
                        null),
                row("GET /api/audit{?before,kind,actor,subject}", administrator, 200, "/api/audit", null),
                row("POST /api/audit/check", administrator, 200, "/api/audit/check", null),
                row("GET /api/audit/export", administrator, 200, "/api/audit/export", null));
    }

    Stream<Arguments> cells() {
        return table().stream().flatMap(row -> Caller.ALL.stream().map(caller -> Arguments.of(row, caller)));
    }

    @Test
    void every_route_of_the_running_server_is_in_the_table_and_the_table_names_no_other() {
        Set<String> routes = station.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> route.getHttpMethodName() + " " + route.getUriMatchTemplate())
                .filter(route -> route.contains(" /api"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(table().stream().map(Row::route)).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void what_is_not_under_api_shows_nothing_but_health() {
        List<String> shown = station.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() == HttpMethod.GET)
                .map(route -> route.getUriMatchTemplate().toString())
                .distinct()
                .filter(path -> !path.startsWith("/api") && !path.contains("{"))
                .filter(path -> json(station.send(station.request("GET", path, null, null))))
                .toList();
        assertThat(shown).containsExactly("/health");
    }

    private static boolean json(HttpResponse<String> response) {
        return response.statusCode() == 200
                && response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("cells")
    void each_caller_gets_what_the_table_says(Row row, Caller caller) {
        HttpResponse<String> response = station.send(request(row, caller));
        if (row.allowed().contains(caller)) {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(row.status());
        } else if (row.route().equals("POST /api/sign-out")) {
            assertThat(response.statusCode()).isEqualTo(204);
            cookies.computeIfPresent(
                    caller, (known, cookie) -> Caller.STAFF.contains(known) ? newSession(known) : cookie);
        } else {
            assertThat(response.statusCode()).as(response.body()).isEqualTo(refusalOf(row, caller));
            assertThat(InProcessStation.json(response).propertyNames()).containsExactly("code", "message");
        }
    }

    /** Whoever has not signed in, or holds no seat where one is needed, is asked to; whoever has the wrong role is told so. */
    private static int refusalOf(Row row, Caller caller) {
        return Caller.STAFF.contains(caller)
                        && !row.route().contains(" /api/seat")
                        && !row.route().contains(" /api/hall-seat")
                ? 403
                : 401;
    }

    @Test
    void an_interviewer_who_is_not_invited_finds_no_interview() {
        String stranger = station.signIn(station.create("stranger", Role.INTERVIEWER));
        String path = "/api/interviews/" + interview;
        assertThat(InProcessStation.json(send("GET", "/api/interviews", stranger, null)))
                .isEmpty();
        for (HttpResponse<String> response : List.of(
                send("GET", path, stranger, null),
                send(
                        "PUT",
                        path + "/ratings/service_orientation",
                        stranger,
                        "{\"level\":3,\"evidence\":\"先打电话通知了客户，再上门。\"}"),
                send("POST", path + "/lock", stranger, null))) {
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("INTERVIEW_UNKNOWN").doesNotContain("王小明");
        }
    }

    @Test
    void a_rater_sees_nothing_of_what_another_has_rated_before_all_have_locked() {
        String path = "/api/interviews/" + interview;
        send(
                "PUT",
                path + "/ratings/service_orientation",
                cookies.get(Caller.INTERVIEWER),
                "{\"level\":1,\"evidence\":\"WHAT THE INTERVIEWER NOTED\"}");
        assertThat(send("GET", path, cookies.get(Caller.INTERVIEWER), null).body())
                .contains("WHAT THE INTERVIEWER NOTED");
        assertThat(send("GET", path, cookies.get(Caller.COUNSELLOR), null).body())
                .doesNotContain("WHAT THE INTERVIEWER NOTED")
                .contains("\"outcome\":null");
    }

    @Test
    void an_employer_finds_neither_jobs_nor_evaluations_of_another() {
        String rival = station.signIn(station.create("rival", Role.EMPLOYER));
        assertThat(InProcessStation.json(send("GET", "/api/jobs", rival, null))).isEmpty();
        assertThat(InProcessStation.json(send("GET", "/api/evaluations", rival, null)))
                .isEmpty();
        String body = "{\"title\":{\"zh\":\"店长\"},\"occupation\":\"%s\",\"elements\":[]}".formatted(OCCUPATION);
        for (HttpResponse<String> response : List.of(
                send("GET", "/api/jobs/" + job, rival, null),
                send("PUT", "/api/jobs/" + job, rival, body),
                send("DELETE", "/api/jobs/" + job, rival, null),
                send("POST", "/api/jobs/" + job + "/close", rival, null),
                send("POST", "/api/jobs/" + job + "/reopen", rival, null),
                send("POST", "/api/evaluations", rival, "{\"job\":\"%s\",\"reference\":\"x\"}".formatted(job)),
                send("GET", "/api/evaluations/" + evaluation, rival, null),
                send("GET", "/api/evaluations/" + evaluation + "/pdf", rival, null))) {
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).containsAnyOf("JOB_UNKNOWN", "REQUEST_UNKNOWN");
        }
    }

    @Test
    void an_employer_cannot_tell_a_visit_without_consent_from_no_visit() {
        EvaluationService evaluations = station.get(EvaluationService.class);
        UUID unknown = evaluations
                .request(actor(Role.EMPLOYER), new NewEvaluationRequest(job, "2345678ABC", ""))
                .id();
        HttpResponse<String> withVisit =
                send("GET", "/api/evaluations/" + evaluation, cookies.get(Caller.EMPLOYER), null);
        HttpResponse<String> without = send("GET", "/api/evaluations/" + unknown, cookies.get(Caller.EMPLOYER), null);
        assertThat(withVisit.statusCode()).isEqualTo(without.statusCode()).isEqualTo(404);
        assertThat(withVisit.body()).isEqualTo(without.body()).contains("NO_RESULTS");
        assertThat(withVisit.headers().map().keySet())
                .isEqualTo(without.headers().map().keySet());
    }

    @Test
    void a_seat_opens_nothing_but_its_own_session() {
        String neighbour = seat(otherVisit);
        for (String path : List.of(
                "/api/visits/" + visit.id(),
                "/api/visits/" + otherVisit.id(),
                "/api/visits/" + otherVisit.id() + "/scores",
                "/api/visits/" + otherVisit.id() + "/reports",
                "/api/interviews/" + interview,
                "/api/me")) {
            HttpResponse<String> response = send("GET", path, neighbour, null);
            assertThat(response.statusCode()).isEqualTo(401);
            assertThat(response.body()).contains("NOT_SIGNED_IN");
        }
        assertThat(send("GET", "/api/seat", "seat=" + "A".repeat(43), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void roles_and_passwords_taken_away_end_what_a_running_session_may_do() {
        CreatedAccount account = station.create("leaver", Role.COUNSELLOR);
        String cookie = station.signIn(account);
        assertThat(send("GET", "/api/visits", cookie, null).statusCode()).isEqualTo(200);
        AccountService service = station.get(AccountService.class);
        service.changeRoles(station.administrator(), account.account().id(), Set.of(Role.INTERVIEWER));
        assertThat(send("GET", "/api/visits", cookie, null).statusCode()).isEqualTo(403);
        service.setActive(station.administrator(), account.account().id(), false);
        assertThat(send("GET", "/api/me", cookie, null).statusCode()).isEqualTo(401);
    }

    private HttpRequest.Builder request(Row row, Caller caller) {
        HttpRequest.Builder request = station.request(
                row.method(), row.path().get(), cookies.get(caller), "PDF".equals(row.json()) ? null : row.json());
        return "PDF".equals(row.json())
                ? request.POST(HttpRequest.BodyPublishers.ofString("%PDF-1.7"))
                        .header("Content-Type", "application/pdf")
                : request;
    }

    private HttpResponse<String> send(String method, String path, @Nullable String cookie, @Nullable String json) {
        return station.send(station.request(method, path, cookie, json));
    }

    private Map<Role, CreatedAccount> newAccounts() {
        Map<Role, CreatedAccount> created = new EnumMap<>(Role.class);
        for (Role role : List.of(
                Role.ADMINISTRATOR,
                Role.COUNSELLOR,
                Role.INTERVIEWER,
                Role.INVIGILATOR,
                Role.PSYCHOMETRICIAN,
                Role.EMPLOYER)) {
            created.put(role, station.create("matrix-" + role.name(), role));
        }
        return created;
    }

    private Map<Caller, String> newSessions() {
        Map<Caller, String> sessions = new EnumMap<>(Caller.class);
        Caller.STAFF.forEach(caller -> sessions.put(caller, newSession(caller)));
        return sessions;
    }

    private String newSession(Caller caller) {
        return station.signIn(account(Role.valueOf(caller.name())));
    }

    private UUID newInterview() {
        return station.get(InterviewService.class)
                .open(
                        actor(Role.COUNSELLOR),
                        new NewInterview(
                                visit.id(),
                                "service_sales",
                                List.of(
                                        actor(Role.INTERVIEWER).id(),
                                        actor(Role.COUNSELLOR).id())))
                .id();
    }

    private UUID newEvaluation() {
        return station.get(EvaluationService.class)
                .request(actor(Role.EMPLOYER), new NewEvaluationRequest(job, visit.reference(), ""))
                .id();
    }

    private CreatedAccount account(Role role) {
        return Objects.requireNonNull(accounts.get(role));
    }

    private Actor actor(Role role) {
        return account(role).account().actor();
    }

    private Visit open() {
        return station.get(VisitService.class)
                .open(
                        actor(Role.COUNSELLOR),
                        new NewVisit(
                                "王小明",
                                1990,
                                Optional.empty(),
                                Education.BACHELOR,
                                Purpose.GUIDANCE,
                                station.get(ItemBank.class)
                                        .batteries()
                                        .getFirst()
                                        .id(),
                                Language.ZH));
    }

    private String seat(Visit of) {
        String code = InProcessStation.json(
                        send("POST", "/api/visits/" + of.id() + "/seat-code", cookies.get(Caller.COUNSELLOR), null))
                .path("code")
                .asString();
        return InProcessStation.cookieSetBy(send("POST", "/api/seat", null, "{\"seatCode\":\"%s\"}".formatted(code)));
    }

    private UUID newJob() {
        EvaluationService evaluations = station.get(EvaluationService.class);
        return evaluations
                .create(actor(Role.EMPLOYER), evaluations.draft(actor(Role.EMPLOYER), OCCUPATION))
                .id();
    }

    private Row onAccount(String route, Set<Caller> allowed, @Nullable String json) {
        return new Row(
                route,
                allowed,
                200,
                () -> filled(
                        route,
                        station.create("throwaway-" + throwaways++, Role.INTERVIEWER)
                                .account()
                                .id()),
                json);
    }

    private Row onVisit(String route, Set<Caller> allowed, int status, @Nullable String json) {
        return new Row(route, allowed, status, () -> filled(route, otherVisit.id()), json);
    }

    private static Row row(String route, Set<Caller> allowed, int status, String path, @Nullable String json) {
        return new Row(route, allowed, status, () -> path, json);
    }

    private static String filled(String route, UUID id) {
        return route.substring(route.indexOf(' ') + 1)
                .replace("{id}", id.toString())
                .replaceAll("\\{\\?.*}", "");
    }
}
