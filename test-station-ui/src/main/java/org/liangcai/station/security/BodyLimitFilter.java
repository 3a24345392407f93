package org.liangcai.station.security;

import jakarta.inject.Singleton;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.BodyLimit;

/**
 * Stops reading a body that turns out larger than its limit, whatever its header said, or that comes too slowly. What is left of it is read away after the
 * answer, up to the size of the largest upload, because many clients do not read an answer before they have sent everything.
 */
@Singleton
public class BodyLimitFilter implements Filter {

    /** Slower than any line to an office, and faster than somebody who only wants to keep a place occupied. */
    private static final long SLOWEST_BYTES_A_SECOND = 1000;

    private static final long NANOSECONDS_OF_GRACE = 10_000_000_000L;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest http = (HttpServletRequest) request;
        BodyLimit limit = BodyLimit.of(http.getRequestURI());
        Limited limited = new Limited(http, limit);
        chain.doFilter(limited, response);
        if (http.getContentLengthLong() > limit.bytes() || limited.exceeded()) {
            readAway(http.getInputStream());
        }
    }

    private static void readAway(InputStream rest) throws IOException {
        byte[] chunk = new byte[1 << 16];
        long left = 2 * BodyLimit.UPLOAD.bytes();
        int read = rest.read(chunk);
        while (read >= 0 && left > 0) {
            left -= read;
            read = rest.read(chunk);
        }
    }

    private static final class Limited extends HttpServletRequestWrapper {

        private final BodyLimit limit;
        private final long begun = System.nanoTime();
        private long read;

        Limited(HttpServletRequest request, BodyLimit limit) {
            super(request);
            this.limit = limit;
        }

        boolean exceeded() {
            return read > limit.bytes();
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counting(super.getInputStream());
        }

        private int counted(int bytes) {
            read += Math.max(bytes, 0);
            long late = System.nanoTime() - begun - NANOSECONDS_OF_GRACE;
            if (bytes >= 0 && late > read * (1_000_000_000L / SLOWEST_BYTES_A_SECOND)) {
                throw new RefusedException(CommonRefusal.TOO_SLOW);
            }
            if (exceeded()) {
                throw new RefusedException(CommonRefusal.TOO_LARGE, limit.words());
            }
            return bytes;
        }

        private final class Counting extends ServletInputStream {

            private final ServletInputStream body;

            Counting(ServletInputStream body) {
                this.body = body;
            }

            @Override
            public int read() throws IOException {
                int value = body.read();
                counted(value < 0 ? 0 : 1);
                return value;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return counted(body.read(target, offset, length));
            }

            @Override
            public boolean isFinished() {
                return body.isFinished();
            }

            @Override
            public boolean isReady() {
                return body.isReady();
            }

            @Override
            public void setReadListener(ReadListener listener) {
                body.setReadListener(listener);
            }
        }
    }
}
