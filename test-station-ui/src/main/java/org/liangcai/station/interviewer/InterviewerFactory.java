package org.liangcai.station.interviewer;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the interviewer's desk into the navigation. */
@Factory
final class InterviewerFactory {

    @Singleton
    @Named("interviews")
    DeskPage interviews() {
        return new DeskPage(
                InterviewsView.PATH, "interviewer.interviews", Set.of(Role.INTERVIEWER, Role.COUNSELLOR), 20);
    }
}
