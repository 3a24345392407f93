package org.liangcai.station.pilot;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the items on trial into the navigation. */
@Factory
final class PilotDeskFactory {

    @Singleton
    @Named("pilot")
    DeskPage pilot() {
        return new DeskPage(PilotView.PATH, "pilot.title", Set.of(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR), 51);
    }
}
