package org.liangcai.station.load;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a station listens on this machine. Load goes nowhere else.
 *
 * @param host the name as it was given
 * @param address what the name stands for, looked up once
 * @param port the port
 */
public record LoopbackAddress(String host, InetAddress address, int port) {

    private static final int HTTP = 80;

    public LoopbackAddress {
        if (!address.isLoopbackAddress()) {
            throw new IllegalArgumentException(notLoopback(host));
        }
    }

    /**
     * Reads an address such as {@code http://localhost:8080}.
     *
     * @throws IllegalArgumentException when it is none, is not plain HTTP or leads to another machine
     */
    public static LoopbackAddress of(String url) {
        URI uri = parse(url);
        @Nullable String host = uri.getHost();
        if (host == null || !"http".equalsIgnoreCase(uri.getScheme())) {
            throw malformed(url);
        }
        return new LoopbackAddress(host, address(host), uri.getPort() == -1 ? HTTP : uri.getPort());
    }

    /** A name is never looked up: what it leads to today it may not lead to tomorrow. */
    private static InetAddress address(String host) {
        try {
            return host.equalsIgnoreCase("localhost") ? InetAddress.getLoopbackAddress() : InetAddress.ofLiteral(host);
        } catch (IllegalArgumentException aName) {
            throw new IllegalArgumentException(notLoopback(host), aName);
        }
    }

    private static String notLoopback(String host) {
        return "地址（%s）不是本机回环地址；负载只发往本机。%nThe address (%s) is not loopback; load is sent to this machine only."
                .formatted(host, host);
    }

    private static URI parse(String url) {
        try {
            return new URI(url);
        } catch (URISyntaxException notAnAddress) {
            throw malformed(url);
        }
    }

    private static IllegalArgumentException malformed(String url) {
        return new IllegalArgumentException(
                "--url（%s）应像 http://localhost:8080。%n--url (%s) must look like http://localhost:8080."
                        .formatted(url, url));
    }

    /** What the header {@code Host} says. */
    String authority() {
        return host + ":" + port;
    }

    @Override
    public String toString() {
        return "http://" + authority();
    }
}
