package org.liangcai.assessment.evaluation.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.evaluation.EvaluationRequest;
import org.liangcai.assessment.evaluation.EvaluationService;
import org.liangcai.assessment.evaluation.Evaluations;
import org.liangcai.assessment.evaluation.Job;
import org.liangcai.assessment.evaluation.ResultAccess;
import org.liangcai.assessment.matching.OccupationCatalogue;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.testdatabase.OnBothDatabases;

/** Against a real database. */
@OnBothDatabases
class EvaluationStoreTest {

    private static final Instant AT = Instant.parse("2026-11-27T06:00:00Z");

    @Test
    void erasing_a_visit_erases_who_looked_at_it_and_leaves_the_employer_the_own_request() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            Evaluations evaluations = office.get(Evaluations.class);
            VisitService visits = office.get(VisitService.class);
            UUID employer = office.actor(Role.EMPLOYER).id();
            Job job = new Job(
                    UUID.randomUUID(),
                    employer,
                    office.get(EvaluationService.class)
                            .draft(
                                    office.actor(Role.EMPLOYER),
                                    OccupationCatalogue.load()
                                            .occupations()
                                            .getFirst()
                                            .code()),
                    1,
                    AT,
                    AT,
                    Optional.empty());
            evaluations.insert(job);
            Visit visit = visits.open(
                    office.actor(Role.COUNSELLOR),
                    new NewVisit(
                            "张晓明",
                            1998,
                            Optional.empty(),
                            Education.BACHELOR,
                            Purpose.SELECTION,
                            BatteryId.of("full"),
                            Language.ZH));
            EvaluationRequest request =
                    new EvaluationRequest(UUID.randomUUID(), employer, job.id(), visit.reference(), "", AT);
            evaluations.insert(request);
            evaluations.insert(new ResultAccess(request.id(), visit.id(), 1, Language.ZH, "AAAA-CCCC-DDDD", AT));
            assertThat(evaluations.accessesOf(visit.id())).hasSize(1);

            visits.erase(office.actor(Role.COUNSELLOR), visit.id());

            assertThat(evaluations.accessesOf(visit.id())).isEmpty();
            assertThat(evaluations.request(request.id())).contains(request);
        }
    }
}
