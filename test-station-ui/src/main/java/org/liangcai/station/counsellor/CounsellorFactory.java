package org.liangcai.station.counsellor;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the counsellor's desk into the navigation. */
@Factory
final class CounsellorFactory {

    @Singleton
    @Named("visits")
    DeskPage visits() {
        return new DeskPage(VisitsView.PATH, "counsellor.visits", Set.of(Role.COUNSELLOR), 10);
    }
}
