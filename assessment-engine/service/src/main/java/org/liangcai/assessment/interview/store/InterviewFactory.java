package org.liangcai.assessment.interview.store;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.liangcai.assessment.account.Accounts;
import org.liangcai.assessment.interview.InterviewGuides;
import org.liangcai.assessment.interview.InterviewService;
import org.liangcai.assessment.interview.Interviews;
import org.liangcai.assessment.session.VisitRecords;

/** Puts the interview service together. */
@Factory
class InterviewFactory {

    @Singleton
    InterviewGuides interviewGuides() {
        return new GuidesInResources();
    }

    @Singleton
    InterviewService interviewService(
            Interviews interviews, InterviewGuides guides, Accounts accounts, VisitRecords visits, Clock clock) {
        return new InterviewService(interviews, guides, accounts, visits, clock);
    }
}
