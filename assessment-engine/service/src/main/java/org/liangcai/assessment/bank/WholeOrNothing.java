package org.liangcai.assessment.bank;

/** Runs what belongs together in one transaction. */
public interface WholeOrNothing {

    void run(Runnable work);
}
