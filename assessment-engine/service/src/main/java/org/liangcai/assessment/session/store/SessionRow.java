package org.liangcai.assessment.session.store;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.itembank.Language;

/** A row of {@code assessment_session}. */
@MappedEntity("assessment_session")
record SessionRow(
        @Id UUID visitId,
        long eventCount,
        Instant lastSeen,
        VisitStatus status,
        @Nullable String consentVersion,
        @Nullable Language consentLanguage,
        @Nullable Boolean consentGuidance,
        @Nullable Boolean consentEmployer,
        @Nullable Boolean consentNorms,
        @Nullable Boolean consentTrials,
        @Nullable Instant consentAt,
        int sectionNumber,
        int sectionCount,
        int answered,
        int interruptions,
        long interruptedMilliseconds,
        @Nullable Instant completedAt) {

    static SessionRow of(UUID visit, long eventCount, VisitProgress progress) {
        Optional<Consent> consent = progress.consent();
        return new SessionRow(
                visit,
                eventCount,
                progress.lastSeen()
                        .orElseThrow(() -> new IllegalArgumentException("A session has been seen at least once.")),
                progress.status(),
                consent.map(Consent::version).orElse(null),
                consent.map(Consent::language).orElse(null),
                consent.map(Consent::guidance).orElse(null),
                consent.map(Consent::employer).orElse(null),
                consent.map(Consent::norms).orElse(null),
                consent.map(Consent::coversTrials).orElse(null),
                consent.map(Consent::at).orElse(null),
                progress.section(),
                progress.sections(),
                progress.answered(),
                progress.interruptions(),
                progress.interrupted().toMillis(),
                progress.completedAt().orElse(null));
    }

    VisitProgress progress() {
        return new VisitProgress(
                status,
                consent(),
                sectionNumber,
                sectionCount,
                answered,
                interruptions,
                Duration.ofMillis(interruptedMilliseconds),
                Optional.of(lastSeen),
                Optional.ofNullable(completedAt));
    }

    private Optional<Consent> consent() {
        if (consentVersion == null
                || consentLanguage == null
                || consentGuidance == null
                || consentEmployer == null
                || consentAt == null) {
            return Optional.empty();
        }
        return Optional.of(new Consent(
                consentVersion,
                consentLanguage,
                consentGuidance,
                consentEmployer,
                Boolean.TRUE.equals(consentNorms),
                Boolean.TRUE.equals(consentTrials),
                consentAt));
    }
}
