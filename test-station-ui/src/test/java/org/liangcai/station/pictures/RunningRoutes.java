package org.liangcai.station.pictures;

import com.vaadin.flow.router.RouteBaseData;
import com.vaadin.flow.server.VaadinServletContext;
import com.vaadin.flow.server.startup.ApplicationRouteRegistry;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.liangcai.station.InProcessStation;
import org.liangcai.station.server.JettyEmbeddedServer;

/** The routes that the router of a running station knows. */
final class RunningRoutes {

    private final ApplicationRouteRegistry registry;

    RunningRoutes(InProcessStation station) {
        ServletContextHandler handler = station.get(JettyEmbeddedServer.class)
                .getServer()
                .getDescendants(ServletContextHandler.class)
                .getFirst();
        registry = ApplicationRouteRegistry.getInstance(new VaadinServletContext(handler.getServletContext()));
    }

    /** The templates that none of the paths leads to. */
    List<String> without(List<String> paths) {
        List<RouteBaseData<?>> routes = new ArrayList<>();
        registry.getRegisteredRoutes().forEach(route -> {
            routes.add(route);
            routes.addAll(route.getRouteAliases());
        });
        return routes.stream()
                .filter(route -> paths.stream().noneMatch(path -> leadsTo(path, route)))
                .map(RouteBaseData::getTemplate)
                .toList();
    }

    private boolean leadsTo(String path, RouteBaseData<?> route) {
        String address = path.replaceFirst("^/", "").replaceFirst("\\?.*", "");
        String fixed = route.getTemplate().replaceFirst("/?:.*", "");
        var found = registry.getNavigationRouteTarget(address);
        return found.hasTarget()
                && found.getRouteTarget().getTarget().equals(route.getNavigationTarget())
                && (address + "/").startsWith(fixed.isEmpty() ? "" : fixed + "/");
    }
}
