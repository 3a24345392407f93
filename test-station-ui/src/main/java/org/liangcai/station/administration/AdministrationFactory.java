package org.liangcai.station.administration;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Set;
import org.liangcai.assessment.Role;
import org.liangcai.station.shell.DeskPage;

/** Puts the administrator's desk into the navigation. */
@Factory
final class AdministrationFactory {

    @Singleton
    @Named("accounts")
    DeskPage accounts() {
        return new DeskPage(AccountsView.PATH, "administration.accounts", Set.of(Role.ADMINISTRATOR), 40);
    }

    @Singleton
    @Named("audit")
    DeskPage audit() {
        return new DeskPage(AuditView.PATH, "keeping.audit", Set.of(Role.ADMINISTRATOR), 60);
    }

    @Singleton
    @Named("retention")
    DeskPage retention() {
        return new DeskPage(RetentionView.PATH, "keeping.retention", Set.of(Role.ADMINISTRATOR), 61);
    }

    @Singleton
    @Named("receipts")
    DeskPage receipts() {
        return new DeskPage(ReceiptsView.PATH, "keeping.receipts", Set.of(Role.ADMINISTRATOR), 62);
    }
}
