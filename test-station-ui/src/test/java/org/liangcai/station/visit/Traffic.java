package org.liangcai.station.visit;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Everything a browser is told by the station's own pages and its HTTP interface, the shipped scripts and styles aside. */
final class Traffic {

    private final List<Response> responses = new ArrayList<>();

    Traffic(Page page) {
        page.onResponse(response -> {
            String type = response.request().resourceType();
            if (type.equals("document") || type.equals("fetch") || type.equals("xhr")) {
                responses.add(response);
            }
        });
    }

    /** The bodies received, one a response, each behind its address. */
    List<String> bodies() {
        List<String> bodies = new ArrayList<>();
        // What has come in so far: while a body is fetched, the page asks for more.
        for (Response response : List.copyOf(responses)) {
            bodies.add(body(response));
        }
        return bodies;
    }

    private static String body(Response response) {
        try {
            return response.url() + "\n" + new String(response.body(), StandardCharsets.UTF_8);
        } catch (PlaywrightException withoutBody) {
            // A redirect or a response whose page is gone has no body to read.
            return response.url();
        }
    }
}
