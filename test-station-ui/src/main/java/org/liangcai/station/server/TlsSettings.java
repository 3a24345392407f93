package org.liangcai.station.server;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/**
 * The office's own certificate. Without one the station speaks plain HTTP, which is for one machine or behind a proxy.
 *
 * @param keystore a PKCS#12 file ({@code .p12}, {@code .pfx}) with the certificate, its chain and its private key
 * @param passwordFile a file with the password of the keystore in its first line, readable by the station alone; none for a keystore
 *     without password
 */
@ConfigurationProperties("station.tls")
record TlsSettings(
        @Nullable String keystore,
        @Bindable(defaultValue = "") String passwordFile) {

    boolean on() {
        return keystore != null && !keystore.isBlank();
    }

    /**
     * What Jetty needs of it. Looked at once before, so that a wrong file is named in words.
     *
     * @throws IllegalStateException if the keystore cannot be opened or holds no private key
     */
    SslContextFactory.Server contextFactory() {
        String file = String.valueOf(keystore);
        String password = password();
        check(file, password);
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStorePath(Path.of(file).toAbsolutePath().toString());
        factory.setKeyStoreType("PKCS12");
        factory.setKeyStorePassword(password);
        // TLS 1.2 and 1.3; the platform has the older ones off, and says which ciphers are sound.
        factory.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        return factory;
    }

    private String password() {
        if (passwordFile.isBlank()) {
            return "";
        }
        try {
            return Files.readString(Path.of(passwordFile)).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "读不到证书密码文件（%s）。请检查 STATION_TLS_PASSWORD_FILE。%nThe file with the keystore's password (%s) cannot be read. Check STATION_TLS_PASSWORD_FILE."
                            .formatted(passwordFile, passwordFile),
                    unreadable);
        }
    }

    private static void check(String file, String password) {
        try (InputStream bytes = Files.newInputStream(Path.of(file))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(bytes, password.toCharArray());
            for (String alias : Collections.list(store.aliases())) {
                if (store.isKeyEntry(alias)) {
                    return;
                }
            }
            throw new IllegalStateException(
                    "证书库（%s）里没有私钥。请连同私钥一起导出为 PKCS#12 文件。%nThe keystore (%s) holds no private key. Export certificate and key together as a PKCS#12 file."
                            .formatted(file, file));
        } catch (IOException | GeneralSecurityException unusable) {
            throw new IllegalStateException(
                    "打不开证书库（%s）：文件不存在、不是 PKCS#12，或密码不对。请检查 STATION_TLS_KEYSTORE 和 STATION_TLS_PASSWORD_FILE。%nThe keystore (%s) cannot be opened: it is missing, not PKCS#12, or the password is wrong. Check STATION_TLS_KEYSTORE and STATION_TLS_PASSWORD_FILE."
                            .formatted(file, file),
                    unusable);
        }
    }
}
