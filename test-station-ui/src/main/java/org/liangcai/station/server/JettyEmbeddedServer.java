package org.liangcai.station.server;

import io.micronaut.context.ApplicationContext;
import io.micronaut.http.server.HttpServerConfiguration;
import io.micronaut.runtime.ApplicationConfiguration;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import io.micronaut.servlet.engine.server.AbstractServletServer;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.SessionCookieConfig;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Executors;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ResourceServlet;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.EagerContentHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.ssl.KeyStoreScanner;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.liangcai.station.security.BodyLimitFilter;
import org.liangcai.station.security.IdentityFilter;
import org.liangcai.station.security.RateLimitFilter;
import org.liangcai.station.security.SecurityHeadersFilter;

/** The one HTTP or HTTPS server: Jetty 12.1 (EE 11) with Micronaut's servlet under {@code /api} and Vaadin's servlet for everything else. */
@Singleton
public class JettyEmbeddedServer extends AbstractServletServer<Server> {

    private static final List<String> MICRONAUT_PATHS = List.of("/api/*", "/health");
    private static final List<String> OWN_FILES = List.of("/js/*", "/styles/*", "/fonts/*", "/images/*", "/lumo/*");
    private static final long LARGEST_UPLOAD = 20L << 20;
    private static final long LARGEST_BODY_AWAITED = 64L << 10;
    private static final int MOST_REQUESTS_INSIDE = 48;
    private static final int MOST_REQUESTS_WAITING = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Duration CERTIFICATE_LOOKED_AT_EVERY = Duration.ofMinutes(1);
    /** An open page keeps its session; a session nobody shows a page of is over after this. */
    private static final Duration LONGEST_ABSENCE = Duration.ofHours(1);

    private final boolean encrypted;

    public JettyEmbeddedServer(
            ApplicationContext context, ApplicationConfiguration application, HttpServerConfiguration http) {
        super(context, application, create(context, http));
        this.encrypted = context.getBean(TlsSettings.class).on();
    }

    private static Server create(ApplicationContext context, HttpServerConfiguration http) {
        QueuedThreadPool pool = new QueuedThreadPool(64, 4);
        pool.setVirtualThreadsExecutor(Executors.newVirtualThreadPerTaskExecutor());
        Server server = new Server(pool);
        ServerConnector connector = connector(server, context.getBean(TlsSettings.class), behindProxy(context));
        connector.setHost(http.getHost().orElse("127.0.0.1"));
        connector.setPort(http.getPort().map(port -> port == -1 ? 0 : port).orElse(8080));
        server.addConnector(connector);
        server.setHandler(wholeRequestsOnly(oneHallAtATime(servlets(context))));
        return server;
    }

    private static boolean behindProxy(ApplicationContext context) {
        return context.getProperty("station.behind-proxy", Boolean.class).orElse(false);
    }

    /** Plain HTTP, or TLS with the office's certificate, which is read again when its file changes. */
    private static ServerConnector connector(Server server, TlsSettings tls, boolean behindProxy) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        if (behindProxy) {
            configuration.addCustomizer(new ForwardedRequestCustomizer());
        }
        HttpConnectionFactory http = new HttpConnectionFactory(configuration);
        if (!tls.on()) {
            return new ServerConnector(server, 1, 1, http);
        }
        // A station is often reached by an address or a name of the house; the certificate is for the browser to judge.
        configuration.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server certificate = tls.contextFactory();
        KeyStoreScanner renewal = new KeyStoreScanner(certificate);
        renewal.setScanInterval((int) CERTIFICATE_LOOKED_AT_EVERY.toSeconds());
        server.addBean(renewal);
        return new ServerConnector(server, 1, 1, new SslConnectionFactory(certificate, http.getProtocol()), http);
    }

    /**
     * When a whole hall presses a key at once, most requests wait outside: a request inside holds buffers, and a thousand of them would
     * fill the heap while they queue for the database. Pages and their push connections stay open for long and do not count.
     */
    private static Handler oneHallAtATime(Handler servlets) {
        QoSHandler queue = new QoSHandler(servlets);
        queue.includePath("/api/*");
        queue.setMaxRequestCount(MOST_REQUESTS_INSIDE);
        queue.setMaxSuspendedRequestCount(MOST_REQUESTS_WAITING);
        queue.setMaxSuspend(LONGEST_WAIT);
        return queue;
    }

    /**
     * The body of a request is awaited outside, without a thread and without a place inside: somebody who sends it byte by byte keeps
     * nobody else waiting. What is larger than any answer is read inside, at no less than the pace of {@link BodyLimitFilter}.
     */
    private static Handler wholeRequestsOnly(Handler queue) {
        EagerContentHandler outside = new EagerContentHandler(
                queue, new EagerContentHandler.RetainedContentLoaderFactory(LARGEST_BODY_AWAITED, 0, false));
        outside.includePath("/api/*");
        return outside;
    }

    private static ServletContextHandler servlets(ApplicationContext context) {
        ServletContextHandler handler = new ServletContextHandler(ServletContextHandler.SESSIONS);
        handler.setContextPath("/");
        handler.setClassLoader(context.getClassLoader());
        handler.setAttribute(DefaultMicronautServlet.CONTEXT_ATTRIBUTE, context);
        handler.setBaseResource(ClassPathResource.folder(context.getClassLoader(), "META-INF/resources/"));
        handler.getSessionHandler().setMaxInactiveInterval((int) LONGEST_ABSENCE.toSeconds());
        SessionCookieConfig cookie = handler.getSessionHandler().getSessionCookieConfig();
        cookie.setHttpOnly(true);
        cookie.setSecure(context.getBean(TlsSettings.class).on() || behindProxy(context));
        cookie.setAttribute("SameSite", "Strict");

        // Asynchronous requests stay off: servlet-core 4.11 touches a request after it is complete.
        ServletHolder micronaut = new ServletHolder("micronaut", new DefaultMicronautServlet(context));
        micronaut.setAsyncSupported(false);
        micronaut
                .getRegistration()
                .setMultipartConfig(new MultipartConfigElement(
                        System.getProperty("java.io.tmpdir"), LARGEST_UPLOAD, LARGEST_UPLOAD, 1 << 20));
        micronaut.setInitOrder(1);
        MICRONAUT_PATHS.forEach(path -> handler.addServlet(micronaut, path));

        serveInterfaceDescription(handler);
        serveOwnFiles(handler);
        handler.addServlet(new ServletHolder("bundle", new BundleServlet()), BundleServlet.PATH);

        FilterHolder headers = new FilterHolder(new SecurityHeadersFilter());
        headers.setAsyncSupported(true);
        handler.addFilter(headers, "/*", EnumSet.of(DispatcherType.REQUEST));
        FilterHolder rates = new FilterHolder(context.getBean(RateLimitFilter.class));
        rates.setAsyncSupported(true);
        handler.addFilter(rates, "/*", EnumSet.of(DispatcherType.REQUEST));
        handler.addFilter(
                new FilterHolder(context.getBean(BodyLimitFilter.class)), "/api/*", EnumSet.of(DispatcherType.REQUEST));
        FilterHolder identity = new FilterHolder(context.getBean(IdentityFilter.class));
        identity.setAsyncSupported(true);
        handler.addFilter(identity, "/*", EnumSet.of(DispatcherType.REQUEST, DispatcherType.ASYNC));
        VaadinBootstrap.install(handler);
        JakartaWebSocketServletContainerInitializer.configure(handler, null);
        return handler;
    }

    /** The description of the HTTP interface ({@code /swagger/liangcai-1.yml}) and the page that shows it. */
    private static void serveInterfaceDescription(ServletContextHandler handler) {
        ServletHolder page = new ServletHolder("interface-page", ResourceServlet.class);
        page.setInitParameter("pathInfoOnly", "false");
        handler.addServlet(page, "/swagger-ui/*");
        handler.addServlet(
                new ServletHolder("interface-description", new InterfaceDescriptionServlet()),
                InterfaceDescriptionServlet.PATH);
    }

    /** What the pages load from us; through Vaadin's servlet each file would cost a look through the whole jar. */
    private static void serveOwnFiles(ServletContextHandler handler) {
        ServletHolder files = new ServletHolder("own-files", ResourceServlet.class);
        files.setInitParameter("pathInfoOnly", "false");
        files.setInitParameter("dirAllowed", "false");
        files.setInitParameter("cacheControl", "max-age=3600");
        OWN_FILES.forEach(path -> handler.addServlet(files, path));
    }

    private ServerConnector connector() {
        return (ServerConnector) getServer().getConnectors()[0];
    }

    @Override
    protected void startServer() throws Exception {
        getServer().start();
    }

    @Override
    protected void stopServer() throws Exception {
        getServer().stop();
    }

    @Override
    public int getPort() {
        return connector().getLocalPort();
    }

    @Override
    public String getHost() {
        return connector().getHost();
    }

    @Override
    public String getScheme() {
        return encrypted ? "https" : "http";
    }

    @Override
    public URI getURI() {
        return URI.create(getScheme() + "://" + getHost() + ":" + getPort());
    }

    @Override
    public URL getURL() {
        try {
            return getURI().toURL();
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public boolean isRunning() {
        return getServer().isRunning();
    }
}
