package org.liangcai.station.server;

import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.annotation.HandlesTypes;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** Does for Vaadin what a servlet container's annotation scanner would: runs its initializers with the classes they handle. */
final class VaadinBootstrap {

    private VaadinBootstrap() {}

    static void install(ServletContextHandler handler) {
        ClassLoader loader = handler.getClassLoader();
        try (ScanResult classes = new ClassGraph()
                .overrideClassLoaders(loader)
                .ignoreParentClassLoaders()
                .acceptPackages("com.vaadin", "org.liangcai.station")
                .enableClassInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .scan()) {
            for (ServletContainerInitializer initializer :
                    ServiceLoader.load(ServletContainerInitializer.class, loader)) {
                if (initializer.getClass().getName().startsWith("com.vaadin.")) {
                    handler.addServletContainerInitializer(initializer, handledBy(initializer, classes));
                }
            }
        }
        ServletHolder vaadin = new ServletHolder("vaadin", new VaadinServlet());
        vaadin.setAsyncSupported(true);
        vaadin.setInitOrder(2);
        handler.addServlet(vaadin, "/*");
        handler.addEventListener(new JSR356WebsocketInitializer());
    }

    private static Class<?>[] handledBy(ServletContainerInitializer initializer, ScanResult classes) {
        HandlesTypes handles = initializer.getClass().getAnnotation(HandlesTypes.class);
        Stream<Class<?>> types = handles == null ? Stream.empty() : Stream.of(handles.value());
        return types.flatMap(type -> ofType(classes, type).stream()).distinct().toArray(Class<?>[]::new);
    }

    private static List<Class<?>> ofType(ScanResult classes, Class<?> type) {
        ClassInfoList found;
        if (type.isAnnotation()) {
            found = classes.getClassesWithAnnotation(type.getName());
        } else if (type.isInterface()) {
            found = classes.getClassesImplementing(type.getName());
        } else {
            found = classes.getSubclasses(type.getName());
        }
        return found.stream().<Class<?>>map(ClassInfo::loadClass).toList();
    }
}
