package org.liangcai.station.employer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the employer's desk into the navigation. */
@Factory
final class EmployerFactory {

    @Singleton
    @Named("jobs")
    DeskPage jobs() {
        return new DeskPage(JobsView.PATH, "employer.jobs", Set.of(Role.EMPLOYER), 30);
    }
}
