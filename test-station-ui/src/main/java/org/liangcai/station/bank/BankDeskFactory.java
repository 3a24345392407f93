package org.liangcai.station.bank;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the item bank into the navigation. */
@Factory
final class BankDeskFactory {

    @Singleton
    @Named("bank")
    DeskPage bank() {
        return new DeskPage(BankParts.PATH, "bank.title", Set.of(Role.PSYCHOMETRICIAN, Role.ADMINISTRATOR), 50);
    }
}
