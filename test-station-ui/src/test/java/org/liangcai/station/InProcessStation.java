package org.liangcai.station;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.account.CreatedAccount;
import org.liangcai.assessment.account.NewAccount;
import org.liangcai.testdatabase.TestDatabase;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole server in this process, on a free port and an empty database. */
public final class InProcessStation implements AutoCloseable {

    private final TestDatabase database;
    private final ApplicationContext context;
    private final EmbeddedServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /** Starts the server; the first accounts are there when it returns. */
    public InProcessStation() {
        this(Map.of());
    }

    /** The same with other settings. */
    public InProcessStation(Map<String, Object> settings) {
        this(TestDatabase.fresh(), settings, context -> {});
    }

    /** Starts the server on a database, which goes with it. */
    public InProcessStation(TestDatabase database) {
        this(database, Map.of(), context -> {});
    }

    /** Starts the server after its objects have been looked over, so that a test can put one of its own in the place of another. */
    public InProcessStation(Consumer<ApplicationContext> before) {
        this(TestDatabase.fresh(), Map.of(), before);
    }

    private InProcessStation(TestDatabase database, Map<String, Object> settings, Consumer<ApplicationContext> before) {
        this.database = database;
        Map<String, Object> all = new HashMap<>(database.properties());
        all.put("micronaut.server.port", -1);
        // A test answers faster than any person.
        all.put("station.limits.seat-per-second", 100_000);
        all.put("station.limits.seat-at-once", 100_000);
        all.putAll(settings);
        context = ApplicationContext.builder().properties(all).build();
        before.accept(context);
        context.start();
        server = context.getBean(EmbeddedServer.class);
        server.start();
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public URI address() {
        return server.getURI();
    }

    /** The administrator of the first start. */
    public Actor administrator() {
        return get(Accounts.class).all().stream()
                .filter(account -> account.is(Role.ADMINISTRATOR))
                .map(Account::actor)
                .findFirst()
                .orElseThrow();
    }

    /** One more account. */
    public CreatedAccount create(String userName, Role role) {
        Optional<String> organisation = role == Role.EMPLOYER ? Optional.of("Works " + userName) : Optional.empty();
        return get(AccountService.class)
                .create(administrator(), new NewAccount(userName, userName, organisation, Set.of(role)));
    }

    /** The cookie of a new session of the account. */
    public String signIn(CreatedAccount account) {
        return cookieSetBy(send(request(
                "POST", "/api/sign-in", null, """
                {"userName": "%s", "password": "%s"}""".formatted(account.account().userName(), account.password()))));
    }

    /** The cookie an answer sets, as it is sent back. */
    public static String cookieSetBy(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Set-Cookie")
                .map(cookie -> cookie.substring(0, cookie.indexOf(';')))
                .orElseThrow(() -> new AssertionError("No cookie was set: %s".formatted(response)));
    }

    /** A request with a cookie and a JSON body, each if given. */
    public HttpRequest.Builder request(String method, String path, @Nullable String cookie, @Nullable String json) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address().resolve(path))
                .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return request;
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException unreachable) {
            throw new AssertionError(unreachable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interrupted);
        }
    }

    /** The body of an answer as JSON. */
    public static JsonNode json(HttpResponse<String> response) {
        return JsonMapper.shared().readTree(response.body());
    }

    @Override
    public void close() {
        client.close();
        context.close();
        database.close();
    }
}
