package org.liangcai.station.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/1.1 connection with cookies, as a browser keeps it, that counts every byte on the line. A thousand of these cost little, so
 * that the machine is left to the station. Not safe for use by several threads.
 */
final class Connection implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 60_000;
    private static final int BUFFER = 4096;

    private final LoopbackAddress station;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Socket socket;
    private InputStream input = InputStream.nullInputStream();
    private long bytes;

    Connection(LoopbackAddress station) {
        this.station = station;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body the body as text
     */
    record Answer(int status, String body) {}

    /** Bytes sent and received so far, heads included. */
    long bytes() {
        return bytes;
    }

    /** The same person on another line. */
    Connection another() {
        Connection other = new Connection(station);
        other.cookies.putAll(cookies);
        return other;
    }

    /**
     * Sends a request and reads the answer.
     *
     * @throws IOException when the station cannot be reached or breaks off; the next request opens a new line
     */
    Answer send(String method, String path, @Nullable String json) throws IOException {
        try {
            Socket open = open();
            byte[] request = request(method, path, json);
            open.getOutputStream().write(request);
            bytes += request.length;
            return answer();
        } catch (IOException | NumberFormatException broken) {
            close();
            throw broken instanceof IOException failure ? failure : new IOException("The answer is no HTTP.", broken);
        }
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket();
            socket = open;
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLISECONDS);
            open.connect(new InetSocketAddress(station.address(), station.port()), PATIENCE_MILLISECONDS);
            input = new BufferedInputStream(open.getInputStream(), BUFFER);
        }
        return open;
    }

    private byte[] request(String method, String path, @Nullable String json) {
        byte[] body = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        head.append("Host: ").append(station.authority()).append("\r\nAccept-Language: zh-CN\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: ").append(String.join("; ", pairs())).append("\r\n");
        }
        if (json != null) {
            head.append("Content-Type: application/json\r\n");
        }
        head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + body.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    private Iterable<String> pairs() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .toList();
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        Map<String, String> headers = headers();
        byte[] body = body(status, headers);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
        }
        return new Answer(status, new String(body, StandardCharsets.UTF_8));
    }

    private Map<String, String> headers() throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(colon, 0)).toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (name.equals("set-cookie")) {
                keep(value);
            }
            headers.put(name, value);
        }
        return headers;
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        if (equals > 0) {
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        }
    }

    private byte[] body(int status, Map<String, String> headers) throws IOException {
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.write(exactly(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] read = input.readNBytes(length);
        bytes += read.length;
        if (read.length < length) {
            throw new EOFException("The station closed the line in the middle of an answer.");
        }
        return read;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input.read(); next != '\n'; next = input.read()) {
            if (next < 0) {
                throw new EOFException("The station closed the line.");
            }
            bytes++;
            if (next != '\r') {
                line.append((char) next);
            }
        }
        bytes++;
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException gone) {
                input = InputStream.nullInputStream();
            }
        }
    }
}
