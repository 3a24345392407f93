package org.liangcai.assessment.account.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.Accounts;

/** Accounts in the database. */
@Singleton
@Transactional
class AccountStore implements Accounts {

    private final AccountRows rows;

    AccountStore(AccountRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Account> all() {
        return rows.findAllOrderByUserName().stream().map(AccountRow::account).toList();
    }

    @Override
    public Optional<Account> find(UUID id) {
        return rows.findById(id).map(AccountRow::account);
    }

    @Override
    public Optional<Account> findByUserName(String userName) {
        return rows.findByUserName(userName).map(AccountRow::account);
    }

    @Override
    public Optional<Credentials> credentials(UUID account) {
        return rows.findById(account).map(row -> new Credentials(row.passwordHash(), row.credentialsVersion()));
    }

    @Override
    public boolean insert(List<Addition> additions) {
        if (additions.stream()
                .anyMatch(addition ->
                        rows.findByUserName(addition.account().userName()).isPresent())) {
            return false;
        }
        additions.forEach(addition -> rows.save(AccountRow.of(addition.account(), addition.passwordHash())));
        return true;
    }

    @Override
    public boolean update(Account account) {
        boolean administered = administers(account)
                || rows.lockActive().stream()
                        .map(AccountRow::account)
                        .anyMatch(other -> !other.id().equals(account.id()) && administers(other));
        if (!administered) {
            return false;
        }
        rows.updateRolesAndActivity(account.id(), AccountRow.text(account.roles()), account.active());
        return true;
    }

    @Override
    public int changePassword(UUID account, String passwordHash) {
        rows.updatePassword(account, passwordHash);
        return rows.findById(account).orElseThrow().credentialsVersion();
    }

    private static boolean administers(Account account) {
        return account.active() && account.is(Role.ADMINISTRATOR);
    }
}
