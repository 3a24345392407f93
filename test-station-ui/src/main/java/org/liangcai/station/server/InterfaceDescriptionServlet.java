package org.liangcai.station.server;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;

/** Serves the description of the HTTP interface, which the build writes beside the classes. */
final class InterfaceDescriptionServlet extends HttpServlet {

    static final String PATH = "/swagger/liangcai-1.yml";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try (InputStream description = getClass().getResourceAsStream("/META-INF" + PATH)) {
            if (description == null) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            response.setContentType("application/yaml;charset=utf-8");
            description.transferTo(response.getOutputStream());
        }
    }
}
