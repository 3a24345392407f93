package org.liangcai.station.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * What a page of the station may load and run: scripts that carry the page's own number, which nobody can guess, and what they load in
 * turn; everything else from this station alone. The framework builds functions from text in the browser and writes styles into its
 * components, so {@code 'unsafe-eval'} and inline styles have to stay; inline scripts without the number do not run.
 */
@Singleton
class PagePolicy implements VaadinServiceInitListener {

    private static final int NUMBER_BYTES = 18;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::apply);
    }

    private void apply(IndexHtmlResponse page) {
        byte[] bytes = new byte[NUMBER_BYTES];
        random.nextBytes(bytes);
        String number = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", number);
        page.getDocument().select("link[rel=modulepreload]").attr("nonce", number);
        page.getVaadinResponse()
                .setHeader(
                        "Content-Security-Policy",
                        ("default-src 'none'; script-src 'nonce-%s' 'strict-dynamic' 'unsafe-eval'; style-src 'self' 'unsafe-inline';"
                                        + " img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; media-src 'self' data: blob:;"
                                        + " frame-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'self';"
                                        + " form-action 'self'; frame-ancestors 'none'")
                                .formatted(number));
    }
}
