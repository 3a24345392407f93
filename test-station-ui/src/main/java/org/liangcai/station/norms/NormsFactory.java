package org.liangcai.station.norms;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import org.liangcai.assessment.norming.NormKeepers;
import org.liangcai.station.shell.DeskPage;

/** Puts the desk of norms into the navigation. */
@Factory
final class NormsFactory {

    @Singleton
    @Named("norms")
    DeskPage norms() {
        return new DeskPage(NormsView.PATH, "norms.title", NormKeepers.ROLES, 55);
    }
}
