package org.liangcai.station.provider;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.liangcai.station.PackagedStation;

/** Spring Authorization Server as a process of its own, with one person and one client. */
final class RunningProvider implements AutoCloseable {

    static final String CLIENT = "liangcai";
    static final String CLIENT_SECRET = "the client's secret";
    static final String PERSON_PASSWORD = "a person's password at the provider";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String REGISTRATION = "--spring.security.oauth2.authorizationserver.client.liangcai.";

    private final Process process;
    private final URI issuer;

    private RunningProvider(Process process, URI issuer) {
        this.process = process;
        this.issuer = issuer;
    }

    /** Starts it and waits until it tells of itself. */
    static RunningProvider start(String person, URI returnAddress, Path log) throws IOException, InterruptedException {
        int port = PackagedStation.freePort();
        URI issuer = URI.create("http://127.0.0.1:" + port);
        Path target = Path.of(System.getProperty("sign-in-provider", "sign-in-provider/target"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "org.liangcai.provider.SignInProvider",
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                // The station runs on another port of the same host, and browsers keep cookies by host.
                "--server.servlet.session.cookie.name=PROVIDER",
                "--spring.security.user.name=" + person,
                "--spring.security.user.password={noop}" + PERSON_PASSWORD,
                "--spring.security.oauth2.authorizationserver.issuer=" + issuer,
                REGISTRATION + "registration.client-id=" + CLIENT,
                REGISTRATION + "registration.client-secret={noop}" + CLIENT_SECRET,
                REGISTRATION + "registration.client-authentication-methods=client_secret_basic",
                REGISTRATION + "registration.authorization-grant-types=authorization_code",
                REGISTRATION + "registration.redirect-uris=" + returnAddress,
                REGISTRATION + "registration.scopes=openid,profile",
                REGISTRATION + "require-proof-key=true"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        RunningProvider provider = new RunningProvider(process, issuer);
        provider.await(log);
        return provider;
    }

    URI issuer() {
        return issuer;
    }

    private void await(Path log) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(issuer.resolve("/.well-known/openid-configuration"))
                .build();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (process.isAlive() && System.nanoTime() < deadline) {
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                    .statusCode()
                            == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
                }
            }
        }
        close();
        throw new IllegalStateException("The provider did not start; see " + log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
