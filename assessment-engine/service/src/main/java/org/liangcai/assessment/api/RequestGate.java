package org.liangcai.assessment.api;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;

/**
 * What a request must be before anything looks at it: not too large, and, if it changes something, JSON from a page of this station.
 * JSON cannot be posted by a form of another site, and the headers a browser adds say where a script runs.
 */
@ServerFilter("/api/**")
class RequestGate implements Ordered {

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);
    private static final Set<String> OWN_FETCH_SITES = Set.of("same-origin", "none");
    private static final String UPLOADS = "/api/verify/";
    private static final Set<MediaType> UPLOAD_TYPES = Set.of(
            MediaType.of("application/pdf"),
            MediaType.APPLICATION_OCTET_STREAM_TYPE,
            MediaType.MULTIPART_FORM_DATA_TYPE);

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        BodyLimit limit = BodyLimit.of(request.getPath());
        if (request.getContentLength() > limit.bytes()) {
            throw new RefusedException(CommonRefusal.TOO_LARGE, limit.words());
        }
        if (READING.contains(request.getMethod())) {
            return;
        }
        if (crossSite(request)) {
            throw new RefusedException(ApiRefusal.CROSS_SITE);
        }
        if (!fitting(request)) {
            throw ErrorAnswers.mediaType(request);
        }
    }

    private static boolean crossSite(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        return (site != null && !OWN_FETCH_SITES.contains(site.toLowerCase(Locale.ROOT)))
                || (origin != null && !sameHost(origin, request.getHeaders().get(HttpHeaders.HOST)));
    }

    private static boolean sameHost(String origin, @Nullable String host) {
        try {
            String authority = new URI(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (URISyntaxException notAnOrigin) {
            return false;
        }
    }

    private static boolean fitting(HttpRequest<?> request) {
        MediaType type = request.getContentType().orElse(null);
        if (type == null) {
            return request.getContentLength() <= 0 && !request.getHeaders().contains(HttpHeaders.TRANSFER_ENCODING);
        }
        return type.equals(MediaType.APPLICATION_JSON_TYPE)
                || (request.getPath().startsWith(UPLOADS) && UPLOAD_TYPES.contains(type));
    }
}
