package org.liangcai.assessment.account.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.account.PasswordHashing;
import org.liangcai.assessment.audit.AuditTrail;

/** Puts the account service together. */
@Factory
class AccountFactory {

    @Singleton
    AccountService accountService(Accounts accounts, PasswordHashing hashing, AuditTrail audit, Clock clock) {
        return new AccountService(accounts, hashing, audit, new SecureRandom(), clock);
    }
}
