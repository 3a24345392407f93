package org.liangcai.assessment.norming.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liangcai.assessment.Actor;
import org.liangcai.assessment.InMemoryOffice;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.norming.LocalForm;
import org.liangcai.assessment.norming.LocalPeople;
import org.liangcai.assessment.norming.LocalReadiness;
import org.liangcai.assessment.norming.LocalScore;
import org.liangcai.assessment.norming.LocalScores;
import org.liangcai.assessment.norming.NormCheck;
import org.liangcai.assessment.norming.NormChecks;
import org.liangcai.assessment.norming.NormOffice;
import org.liangcai.assessment.norming.NormService;
import org.liangcai.assessment.norming.NormState;
import org.liangcai.assessment.norming.Norms;
import org.liangcai.assessment.norming.Rescoring;
import org.liangcai.assessment.norming.Rescorings;
import org.liangcai.assessment.scoring.NormsInUse;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.NewVisit;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.Language;
import org.liangcai.itembank.ScaleId;
import org.liangcai.itembank.form.BatteryId;
import org.liangcai.norms.ConstructId;
import org.liangcai.norms.NormTable;
import org.liangcai.norms.NormVersion;
import org.liangcai.norms.file.NormFileWriter;

/** Against a real database. */
class NormingStoreTest {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final LocalForm ZH = LocalPeople.personality(Language.ZH);

    @Test
    void a_norm_is_uploaded_approved_and_used_and_a_station_that_starts_again_still_knows() {
        NormTable local = NormOffice.shifted("other-office", 1, 4);
        try (InMemoryOffice office = new InMemoryOffice()) {
            NormService norms = office.get(NormService.class);
            Actor keeper = office.actor(Role.ADMINISTRATOR);
            assertThat(norms.entries(keeper))
                    .hasSize(3)
                    .allSatisfy(entry -> assertThat(entry.entry()).isPresent());
            assertThat(norms.entry(keeper, NormVersion.of(NormOffice.SHIPPED)).scopes())
                    .hasSize(4);
            norms.upload(
                    keeper,
                    "other.json",
                    NormFileWriter.write(local, NormFileWriter.Origin.unknown())
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8),
                    "试");
            norms.approve(keeper, NormVersion.of(local), "可用");
            LocalDate today = norms.today();
            norms.putInUse(keeper, NormVersion.of(local), NormOffice.scope(Language.EN, Purpose.GUIDANCE), today, "换用");

            assertThat(norms.entry(keeper, NormVersion.of(local)).state()).isEqualTo(NormState.IN_USE);
            assertThat(office.get(Norms.class).decisions())
                    .isEqualTo(norms.history(keeper).decisions());
            assertThat(office.get(NormsInUse.class)
                            .at(
                                    NormOffice.scope(Language.EN, Purpose.GUIDANCE),
                                    office.clock().instant().plusSeconds(5)))
                    .contains(local);
            assertThat(office.get(NormsInUse.class)
                            .at(
                                    NormOffice.scope(Language.ZH, Purpose.GUIDANCE),
                                    office.clock().instant().plusSeconds(5)))
                    .contains(NormOffice.SHIPPED);
        }
    }

    @Test
    void scores_kept_for_norms_come_back_by_form_and_month() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            LocalScores scores = office.get(LocalScores.class);
            List<LocalScore> people = LocalPeople.drawn(40, 0, 1, 1);
            scores.add(people, List.of());

            assertThat(scores.of(ZH)).containsExactlyInAnyOrderElementsOf(people);
            assertThat(scores.of(LocalPeople.personality(Language.EN))).isEmpty();
            assertThat(scores.of(ZH, YearMonth.of(2026, 3), YearMonth.of(2026, 4)))
                    .hasSize(8)
                    .allSatisfy(
                            score -> assertThat(score.month().getMonthValue()).isBetween(3, 4));
            assertThat(scores.awaiting(10)).isEmpty();
        }
    }

    @Test
    void scores_of_several_instruments_are_counted_apart_and_come_back_with_their_errors() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            LocalScores scores = office.get(LocalScores.class);
            List<LocalScore> people = LocalPeople.drawn(40, 0, 1, 1);
            LocalForm interests = new LocalForm("interests", "62", Language.EN);
            LocalScore one = people.getFirst();
            LocalScore other = new LocalScore(
                    interests,
                    one.month(),
                    30,
                    Optional.empty(),
                    one.education(),
                    true,
                    true,
                    Map.of(ConstructId.of("R"), 3.3000000000000003, ConstructId.of("I"), 2.0),
                    Map.of(ConstructId.of("R"), 0.21, ConstructId.of("I"), 0.0));
            scores.add(people, List.of());
            scores.add(List.of(other), List.of());
            assertThat(scores.of(interests)).containsExactly(other);
            assertThat(scores.readiness())
                    .containsExactlyInAnyOrder(
                            new LocalReadiness(ZH, 40, 40, 20, 20), new LocalReadiness(interests, 1, 1, 0, 0));
        }
    }

    @Test
    void a_rescoring_stands_beside_the_scores_and_goes_with_its_visit() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            VisitService visits = office.get(VisitService.class);
            Actor counsellor = office.actor(Role.COUNSELLOR);
            UUID visit = visits.open(
                            counsellor,
                            new NewVisit(
                                    "张晓明",
                                    1998,
                                    Optional.empty(),
                                    Education.BACHELOR,
                                    Purpose.GUIDANCE,
                                    BatteryId.of("full"),
                                    Language.ZH))
                    .id();
            Rescorings rescorings = office.get(Rescorings.class);
            var rescoring = new Rescoring(
                    UUID.randomUUID(),
                    visit,
                    NormVersion.of(NormOffice.SHIPPED),
                    Purpose.GUIDANCE,
                    List.of(new Rescoring.Scale(ScaleId.of("N"), 72, 50.123456789, 45, 55, 50.5, 30, 70)),
                    "核对",
                    counsellor.id(),
                    "李老师",
                    NOW);
            rescorings.add(rescoring);
            assertThat(rescorings.ofVisit(visit)).containsExactly(rescoring);
            visits.erase(counsellor, visit);
            assertThat(rescorings.ofVisit(visit)).isEmpty();
            assertThatThrownBy(() -> rescorings.add(rescoring)).isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void checks_come_back_as_they_were_made_newest_first() {
        try (InMemoryOffice office = new InMemoryOffice()) {
            NormChecks checks = office.get(NormChecks.class);
            assertThat(checks.last()).isEmpty();
            NormCheck first = check(NOW);
            NormCheck second = check(NOW.plus(31, ChronoUnit.DAYS));
            checks.add(first);
            checks.add(second);
            assertThat(checks.last()).contains(second.at());
            assertThat(checks.of(ZH, 10)).containsExactly(second, first);
            assertThat(checks.of(ZH, 1)).containsExactly(second);
        }
    }

    private static NormCheck check(Instant at) {
        return new NormCheck(
                at,
                ZH,
                YearMonth.of(2025, 11),
                YearMonth.of(2026, 11),
                NormVersion.of(NormOffice.SHIPPED),
                List.of(
                        new NormCheck.Construct(
                                ConstructId.of("N"),
                                312,
                                Optional.of(new NormCheck.Fit(0.1, 0, 0.2, 1.1, 1, 1.2, 12.5, 0.08))),
                        new NormCheck.Construct(ConstructId.of("E"), 12, Optional.empty())));
    }
}
