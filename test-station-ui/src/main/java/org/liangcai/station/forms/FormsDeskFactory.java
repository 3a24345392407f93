package org.liangcai.station.forms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the forms into the navigation. */
@Factory
final class FormsDeskFactory {

    @Singleton
    @Named("forms")
    DeskPage forms() {
        return new DeskPage(FormsView.PATH, "forms.title", Set.of(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR), 51);
    }
}
