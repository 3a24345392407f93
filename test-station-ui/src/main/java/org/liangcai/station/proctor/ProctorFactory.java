package org.liangcai.station.proctor;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts sittings and halls into the navigation. */
@Factory
final class ProctorFactory {

    @Singleton
    @Named("sittings")
    DeskPage sittings() {
        return new DeskPage(SittingsView.PATH, "hall.sittings", Set.of(Role.INVIGILATOR, Role.COUNSELLOR), 15);
    }

    @Singleton
    @Named("halls")
    DeskPage halls() {
        return new DeskPage(HallsView.PATH, "hall.halls", Set.of(Role.ADMINISTRATOR), 45);
    }
}
