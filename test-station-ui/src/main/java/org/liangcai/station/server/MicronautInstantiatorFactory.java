package org.liangcai.station.server;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.di.InstantiatorFactory;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletContext;
import io.micronaut.context.ApplicationContext;
import io.micronaut.servlet.engine.DefaultMicronautServlet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lets Vaadin take views, listeners and translations from the Micronaut context. Vaadin finds it by its interface. */
public class MicronautInstantiatorFactory implements InstantiatorFactory {

    @Override
    @SuppressWarnings("NullAway") // Vaadin documents null as "not responsible", its stubs do not say so
    public @Nullable Instantiator createInstantitor(VaadinService service) {
        Object context = ((VaadinServletContext) service.getContext())
                .getContext()
                .getAttribute(DefaultMicronautServlet.CONTEXT_ATTRIBUTE);
        return context instanceof ApplicationContext micronaut ? new MicronautInstantiator(service, micronaut) : null;
    }

    private static final class MicronautInstantiator extends DefaultInstantiator {

        private final transient ApplicationContext context;

        MicronautInstantiator(VaadinService service, ApplicationContext context) {
            super(service);
            this.context = context;
        }

        @Override
        public <T> T getOrCreate(Class<T> type) {
            return context.containsBean(type) ? context.getBean(type) : super.getOrCreate(type);
        }

        @Override
        public <T extends Component> T createComponent(Class<T> type) {
            return getOrCreate(type);
        }

        @Override
        public Stream<VaadinServiceInitListener> getServiceInitListeners() {
            return Stream.concat(
                    super.getServiceInitListeners(), context.streamOfType(VaadinServiceInitListener.class));
        }

        @Override
        public I18NProvider getI18NProvider() {
            return context.getBean(I18NProvider.class);
        }
    }
}
