package org.liangcai.station;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** People who send byte by byte keep nobody else waiting. */
class SlowClientsIT {

    /** Far more than requests are let in at once. */
    private static final int SLOW = 200;

    @Test
    void two_hundred_bodies_that_never_end_do_not_keep_others_out() throws IOException {
        try (InProcessStation station = new InProcessStation()) {
            List<Socket> slow = new ArrayList<>();
            try {
                for (int client = 0; client < SLOW; client++) {
                    slow.add(begin(station));
                }
                for (int request = 0; request < 20; request++) {
                    long begin = System.nanoTime();
                    assertThat(new StationOverHttp(station.address())
                                    .post("/api/seat", Map.of("seatCode", "AAAA-AAAA"))
                                    .body()
                                    .path("code")
                                    .asString())
                            .isIn("SEAT_CODE_UNKNOWN", "TOO_MANY_ATTEMPTS");
                    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(10));
                }
            } finally {
                for (Socket socket : slow) {
                    socket.close();
                }
            }
        }
    }

    /** A request whose body is promised, begun and not continued. */
    private static Socket begin(InProcessStation station) throws IOException {
        Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), station.address().getPort());
        socket.getOutputStream().write("""
                        POST /api/seat HTTP/1.1\r
                        Host: localhost\r
                        Content-Type: application/json\r
                        Content-Length: 500\r
                        \r
                        {"seatCode":\
                        """.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }
}
