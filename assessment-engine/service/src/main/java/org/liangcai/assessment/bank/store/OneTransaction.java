package org.liangcai.assessment.bank.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.liangcai.assessment.bank.WholeOrNothing;

/** A transaction of the database. */
@Singleton
class OneTransaction implements WholeOrNothing {

    @Override
    @Transactional
    public void run(Runnable work) {
        work.run();
    }
}
