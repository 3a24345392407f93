package org.liangcai.station.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liangcai.station.InProcessStation;

/** The station with a certificate of the office's own. */
class TlsIT {

    @TempDir
    private Path folder;

    @Test
    void with_a_keystore_the_station_speaks_tls_and_marks_its_cookies() throws Exception {
        Path keystore = keystore();
        try (InProcessStation station = new InProcessStation(settings(keystore, "secret of the keystore"));
                HttpClient client =
                        HttpClient.newBuilder().sslContext(trusting(keystore)).build()) {
            assertThat(station.address().getScheme()).isEqualTo("https");
            HttpResponse<String> page = client.send(
                    HttpRequest.newBuilder(station.address().resolve("/")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
            assertThat(page.headers().firstValue("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("HttpOnly", "Secure", "SameSite=Strict");
            try (HttpClient distrustful = HttpClient.newHttpClient()) {
                assertThatThrownBy(() -> distrustful.send(
                                HttpRequest.newBuilder(station.address().resolve("/"))
                                        .build(),
                                HttpResponse.BodyHandlers.discarding()))
                        .isInstanceOf(SSLHandshakeException.class);
            }
        }
    }

    @Test
    void a_keystore_that_cannot_be_opened_stops_the_start_and_says_what_to_check() throws Exception {
        Path keystore = keystore();
        assertThatThrownBy(() -> new InProcessStation(settings(keystore, "another")))
                .hasStackTraceContaining("The keystore (" + keystore + ") cannot be opened")
                .hasStackTraceContaining("打不开证书库（" + keystore + "）");
        assertThatThrownBy(() -> new InProcessStation(settings(folder.resolve("missing.p12"), "secret")))
                .hasStackTraceContaining("missing.p12) cannot be opened");
    }

    private Map<String, Object> settings(Path keystore, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password"), password + "\n");
        return Map.of(
                "station.tls.keystore", keystore.toString(),
                "station.tls.password-file", file.toString(),
                "micronaut.server.host", "localhost");
    }

    private Path keystore() throws IOException, InterruptedException {
        Path keystore = folder.resolve("office.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "office",
                        "-keyalg",
                        "EC",
                        "-groupname",
                        "secp256r1",
                        "-validity",
                        "2",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        keystore.toString(),
                        "-storepass",
                        "secret of the keystore")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor())
                .as(Files.readString(folder.resolve("keytool.log")))
                .isZero();
        return keystore;
    }

    private static SSLContext trusting(Path keystore) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(keystore)) {
            store.load(bytes, "secret of the keystore".toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("office", store.getCertificate("office"));
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
