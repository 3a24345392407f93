package org.liangcai.station.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.HttpMethod;
import io.micronaut.web.router.Router;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.Language;
import org.liangcai.station.InProcessStation;

/**
 * Nonsense for every endpoint: wrong types, sizes, encodings, numbers and the ids of others, by a seed. Nothing of it may be answered with
 * a fault of the program, and nobody who may not see a person may read that person's name in any answer. More requests a route with
 * {@code -Dfuzz.requests=N}, another seed with {@code -Dfuzz.seed=N}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointFuzzIT {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 14);
    private static final long SEED = Long.getLong("fuzz.seed", 20261127L);
    private static final String OWN_NAME = "乌有先生";
    private static final String OTHER_NAME = "子虚女士";
    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}?]+)}");
    private static final Pattern QUERY = Pattern.compile("\\{\\?([^{}]+)}");

    /** Who asks; those who may see every visit are left out of the question of foreign data. */
    private enum Asker {
        ANONYMOUS,
        CANDIDATE,
        EMPLOYER,
        PSYCHOMETRICIAN,
        COUNSELLOR,
        ADMINISTRATOR
    }

    private final InProcessStation station = new InProcessStation(Map.of("station.limits.address-at-once", 1_000_000));
    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Asker, String> cookies = new LinkedHashMap<>();
    private final List<String> ids = new ArrayList<>();

    @BeforeAll
    void people() {
        CreatedAccount counsellor = station.create("fuzz-counsellor", Role.COUNSELLOR);
        cookies.put(Asker.ANONYMOUS, "");
        cookies.put(Asker.COUNSELLOR, station.signIn(counsellor));
        for (Role role : List.of(Role.EMPLOYER, Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR)) {
            cookies.put(
                    Asker.valueOf(role.name()),
                    station.signIn(station.create("fuzz-" + role.name().toLowerCase(java.util.Locale.ROOT), role)));
        }
        Visit own = open(counsellor.account().actor(), OWN_NAME);
        Visit other = open(counsellor.account().actor(), OTHER_NAME);
        String code = station.get(VisitService.class)
                .visit(counsellor.account().actor(), own.id())
                .seatCode()
                .orElseThrow()
                .value();
        cookies.put(
                Asker.CANDIDATE,
                InProcessStation.cookieSetBy(station.send(
                        station.request("POST", "/api/seat", null, "{\"seatCode\":\"%s\"}".formatted(code)))));
        ids.addAll(List.of(own.id().toString(), other.id().toString(), own.reference(), other.reference(), code));
    }

    @AfterAll
    void close() {
        station.close();
    }

    @Test
    void no_nonsense_is_answered_with_a_fault_and_none_shows_somebody_to_who_may_not_see_them() {
        List<String> faults = new ArrayList<>();
        List<Route> routes = routes();
        assertThat(routes).hasSizeGreaterThan(60);
        for (Route route : routes) {
            for (int request = 0; request < REQUESTS; request++) {
                Asker asker = Asker.values()[random.nextInt(Asker.values().length)];
                String path = path(route, asker);
                HttpResponse<String> answer = answer(request(route.method(), path, asker));
                String what = "%s %s as %s: %d".formatted(route.method(), path, asker, answer.statusCode());
                if (answer.statusCode() >= 500) {
                    faults.add(what + " " + answer.body());
                }
                boolean mayNotSee = asker == Asker.ANONYMOUS || asker == Asker.CANDIDATE || asker == Asker.EMPLOYER;
                if (mayNotSee && answer.body().contains(OTHER_NAME)) {
                    faults.add(what + " shows another person");
                }
            }
        }
        assertThat(faults).as("seed %d", SEED).isEmpty();
    }

    /** Jetty closes a line with an unread body on it; a request that the client had put on that line already is asked once more. */
    private HttpResponse<String> answer(HttpRequest.Builder request) {
        try {
            return station.send(request);
        } catch (AssertionError lineClosed) {
            return station.send(request);
        }
    }

    private record Route(String method, String template) {}

    private List<Route> routes() {
        return station.get(Router.class)
                .uriRoutes()
                .filter(route -> route.getHttpMethod() != HttpMethod.HEAD)
                .map(route -> new Route(
                        route.getHttpMethodName(), route.getUriMatchTemplate().toString()))
                .filter(route -> route.template().startsWith("/api"))
                // Signing out ends the session of whoever asks next.
                .filter(route -> !route.template().equals("/api/sign-out"))
                .distinct()
                .sorted(java.util.Comparator.comparing(Route::template).thenComparing(Route::method))
                .toList();
    }

    private String path(Route route, Asker asker) {
        boolean destroys = route.method().equals("DELETE") || asker == Asker.ADMINISTRATOR;
        Matcher query = QUERY.matcher(route.template());
        StringBuilder asked = new StringBuilder();
        if (query.find()) {
            for (String name : query.group(1).split(",")) {
                asked.append(asked.isEmpty() ? '?' : '&')
                        .append(name.replace("*", ""))
                        .append('=')
                        .append(encoded(segment(false)));
            }
        }
        Matcher variable = VARIABLE.matcher(QUERY.matcher(route.template()).replaceAll(""));
        return variable.replaceAll(found -> Matcher.quoteReplacement(encoded(segment(!destroys)))) + asked;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String segment(boolean real) {
        return switch (random.nextInt(10)) {
            case 0, 1, 2 ->
                real ? ids.get(random.nextInt(ids.size())) : new UUID(random.nextLong(), random.nextLong()).toString();
            case 3 -> "x".repeat(1 + random.nextInt(2000));
            case 4 -> "' OR 1=1 --";
            case 5 -> "..";
            case 6 -> "-9223372036854775809";
            case 7 -> "\u0000\uFFFF";
            case 8 -> "😀é中";
            default -> Integer.toString(random.nextInt());
        };
    }

    private HttpRequest.Builder request(String method, String path, Asker asker) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(station.address().resolve(path));
        String cookie = Optional.ofNullable(cookies.get(asker)).orElse("");
        if (!cookie.isEmpty()) {
            builder.header("Cookie", cookie);
        }
        builder.header("Accept-Language", random.nextBoolean() ? "en" : ";;q=,\u007F".replace("\u007F", "*"));
        if (method.equals("GET")) {
            return builder.GET();
        }
        builder.header("Content-Type", random.nextInt(8) == 0 ? "text/plain" : "application/json");
        return builder.method(method, BodyPublishers.ofByteArray(body()));
    }

    private byte[] body() {
        return switch (random.nextInt(8)) {
            case 0 -> new byte[0];
            case 1 -> new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
            case 2 -> "[".repeat(20_000).getBytes(StandardCharsets.UTF_8);
            case 3 -> "{\"a\":".getBytes(StandardCharsets.UTF_8);
            default -> object(0).getBytes(StandardCharsets.UTF_8);
        };
    }

    /** An object with the names the endpoints know and values they do not expect. */
    private String object(int depth) {
        List<String> names = List.of(
                "sequence",
                "presentation",
                "response",
                "kind",
                "category",
                "option",
                "language",
                "version",
                "guidance",
                "employer",
                "norms",
                "name",
                "birthYear",
                "battery",
                "purpose",
                "education",
                "roles",
                "userName",
                "password",
                "visit",
                "reference",
                "reason",
                "minutes",
                "seat",
                "seatCode",
                "code",
                "active",
                "event",
                "begin",
                "flagged",
                "accommodations",
                "items");
        StringBuilder object = new StringBuilder("{");
        int members = 1 + random.nextInt(12);
        for (int member = 0; member < members; member++) {
            object.append(member == 0 ? "" : ",")
                    .append('"')
                    .append(names.get(random.nextInt(names.size())))
                    .append("\":")
                    .append(value(depth));
        }
        return object.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(12)) {
            case 0 -> "null";
            case 1 -> "true";
            case 2 -> Integer.toString(random.nextInt());
            case 3 -> "1e400";
            case 4 -> "-0.000001";
            case 5 -> "\"" + "长".repeat(random.nextInt(3000)) + "\"";
            case 6 -> "\"\\u0000\\uD800\"";
            case 7 -> "[" + (depth < 3 ? value(depth + 1) : "1") + "]";
            case 8 -> depth < 3 ? object(depth + 1) : "{}";
            case 9 -> "\"" + ids.get(random.nextInt(ids.size())) + "\"";
            case 10 -> "99999999999999999999999";
            default -> "\"GUIDANCE\"";
        };
    }

    private Visit open(Actor counsellor, String name) {
        return station.get(VisitService.class)
                .open(
                        counsellor,
                        new NewVisit(
                                name,
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
}
