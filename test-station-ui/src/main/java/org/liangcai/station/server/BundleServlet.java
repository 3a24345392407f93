package org.liangcai.station.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Serves the scripts of the framework from the class path. Vaadin's own way mounts the program's jar as a file system for every request,
 * whose index of thirty thousand entries costs more than the whole request of an answer.
 */
final class BundleServlet extends HttpServlet {

    static final String PATH = "/VAADIN/build/*";

    private static final long serialVersionUID = 1L;
    private static final String FOLDER = "/META-INF/VAADIN/webapp/VAADIN/build";
    private static final Pattern SCRIPT = Pattern.compile("/[A-Za-z0-9_][A-Za-z0-9._-]*\\.js");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String script = request.getPathInfo();
        if (script == null || !SCRIPT.matcher(script).matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean brotli = accepts(request.getHeader("Accept-Encoding")) && exists(script + ".br");
        try (InputStream file = getClass().getResourceAsStream(FOLDER + script + (brotli ? ".br" : ""))) {
            if (file == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("text/javascript;charset=utf-8");
            response.setHeader("Vary", "Accept-Encoding");
            // The name of a script is made of its content.
            response.setHeader("Cache-Control", "max-age=31536000, immutable");
            if (brotli) {
                response.setHeader("Content-Encoding", "br");
            }
            byte[] content = file.readAllBytes();
            response.setContentLength(content.length);
            response.getOutputStream().write(content);
        }
    }

    private boolean exists(String script) {
        return getClass().getResource(FOLDER + script) != null;
    }

    private static boolean accepts(@Nullable String encodings) {
        return encodings != null
                && Pattern.compile("(?:^|[ ,])br(?:$|[ ,])").matcher(encodings).find();
    }
}
