package org.liangcai.assessment.visit.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.visit.Consent;
import org.liangcai.assessment.visit.Education;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.assessment.visit.SeatCode;
import org.liangcai.assessment.visit.Sex;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.VisitProgress;
import org.liangcai.assessment.visit.VisitStatus;
import org.liangcai.assessment.visit.VisitSummary;
import org.liangcai.itembank.LocalizedText;

/**
 * A visit with how far it has come.
 *
 * @param id the visit
 * @param name the person's name or pseudonym
 * @param birthYear the year of birth
 * @param sex none when not stated
 * @param education the highest completed level
 * @param purpose why
 * @param battery what is taken
 * @param batteryName its name
 * @param language the language the person prefers, {@code zh-CN} or {@code en}
 * @param reference what the person may hand to an employer
 * @param openedAt when it was opened
 * @param status where it stands
 * @param consent none until it is decided
 * @param progress how far the session is
 * @param seatCode the code that opens it now, none when it has expired
 */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS)
record VisitJson(
        UUID id,
        String name,
        int birthYear,
        @Nullable Sex sex,
        Education education,
        Purpose purpose,
        String battery,
        TextJson batteryName,
        String language,
        String reference,
        Instant openedAt,
        VisitStatus status,
        @Nullable ConsentJson consent,
        ProgressJson progress,
        @Nullable SeatCodeJson seatCode) {

    static VisitJson of(VisitSummary summary) {
        Visit visit = summary.visit();
        return new VisitJson(
                visit.id(),
                visit.person().name(),
                visit.person().birthYear(),
                visit.person().sex().orElse(null),
                visit.person().education(),
                visit.purpose(),
                visit.battery().value(),
                TextJson.of(summary.batteryName()),
                visit.language().tag(),
                visit.reference(),
                visit.openedAt(),
                summary.status(),
                summary.consent().map(ConsentJson::of).orElse(null),
                ProgressJson.of(summary.progress()),
                summary.seatCode().map(SeatCodeJson::of).orElse(null));
    }

    /** A text in both languages. */
    @Serdeable
    record TextJson(String zh, String en) {

        static TextJson of(LocalizedText text) {
            return new TextJson(text.zh(), text.en());
        }
    }

    /** What the person agreed to, withdrawals included. */
    @Serdeable
    record ConsentJson(String version, String language, boolean guidance, boolean employer, boolean norms, Instant at) {

        static ConsentJson of(Consent consent) {
            return new ConsentJson(
                    consent.version(),
                    consent.language().tag(),
                    consent.guidance(),
                    consent.employer(),
                    consent.norms(),
                    consent.at());
        }
    }

    /**
     * How far the session is.
     *
     * @param section the section under way, from 1; 0 before the first
     * @param sections how many there are
     * @param answered how many items have been answered
     * @param interruptions how often the seat fell silent while the clock ran
     * @param interruptedMilliseconds how much time was given back for that
     * @param lastSeen when the seat last gave a sign of life
     * @param completedAt when the last section ended
     */
    @Serdeable
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record ProgressJson(
            int section,
            int sections,
            int answered,
            int interruptions,
            long interruptedMilliseconds,
            @Nullable Instant lastSeen,
            @Nullable Instant completedAt) {

        static ProgressJson of(VisitProgress progress) {
            return new ProgressJson(
                    progress.section(),
                    progress.sections(),
                    progress.answered(),
                    progress.interruptions(),
                    progress.interrupted().toMillis(),
                    progress.lastSeen().orElse(null),
                    progress.completedAt().orElse(null));
        }
    }

    /** A seat code as it is printed, with its end. */
    @Serdeable
    record SeatCodeJson(String code, Instant expiresAt) {

        static SeatCodeJson of(SeatCode code) {
            return new SeatCodeJson(code.display(), code.expiresAt());
        }
    }
}
