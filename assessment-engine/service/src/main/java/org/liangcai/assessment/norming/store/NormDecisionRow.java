package org.liangcai.assessment.norming.store;

import io.micronaut.data.annotation.GeneratedValue;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.norming.NormDecision;
import org.liangcai.assessment.norming.NormDecision.Approved;
import org.liangcai.assessment.norming.NormDecision.Entered;
import org.liangcai.assessment.norming.NormDecision.Origin;
import org.liangcai.assessment.norming.NormDecision.PutInUse;
import org.liangcai.assessment.norming.NormDecision.Retired;
import org.liangcai.assessment.norming.NormDecision.Signature;
import org.liangcai.assessment.scoring.NormScope;
import org.liangcai.assessment.visit.Purpose;
import org.liangcai.itembank.Language;
import org.liangcai.norms.NormTableId;
import org.liangcai.norms.NormVersion;

/** A row of {@code norm_decision}. */
@MappedEntity("norm_decision")
record NormDecisionRow(
        @Id @GeneratedValue @Nullable Long id,
        Kind kind,
        String tableId,
        int version,
        @Nullable Origin origin,
        @Nullable String instrument,
        @Nullable String form,
        @Nullable Language language,
        @Nullable Purpose purpose,
        @Nullable LocalDate fromDay,
        @Nullable UUID decidedBy,
        String signed,
        Instant decidedAt,
        String reason) {

    enum Kind {
        ENTERED,
        APPROVED,
        PUT_IN_USE,
        RETIRED
    }

    static NormDecisionRow of(NormDecision decision) {
        return switch (decision) {
            case Entered(var _, var origin, var _) -> row(Kind.ENTERED, decision, origin, null, null);
            case Approved _ -> row(Kind.APPROVED, decision, null, null, null);
            case PutInUse(var _, var scope, var from, var _) -> row(Kind.PUT_IN_USE, decision, null, scope, from);
            case Retired _ -> row(Kind.RETIRED, decision, null, null, null);
        };
    }

    private static NormDecisionRow row(
            Kind kind,
            NormDecision decision,
            @Nullable Origin origin,
            @Nullable NormScope scope,
            @Nullable LocalDate from) {
        Signature signature = decision.signature();
        return new NormDecisionRow(
                null,
                kind,
                decision.version().id().value(),
                decision.version().version(),
                origin,
                scope == null ? null : scope.instrument(),
                scope == null ? null : scope.form(),
                scope == null ? null : scope.language(),
                scope == null ? null : scope.purpose(),
                from,
                signature.by().orElse(null),
                signature.name(),
                signature.at(),
                signature.reason());
    }

    NormDecision decision() {
        NormVersion of = new NormVersion(NormTableId.of(tableId), version);
        Signature signature = new Signature(Optional.ofNullable(decidedBy), signed, decidedAt, reason);
        return switch (kind) {
            case ENTERED -> new Entered(of, present(origin), signature);
            case APPROVED -> new Approved(of, signature);
            case PUT_IN_USE ->
                new PutInUse(
                        of,
                        new NormScope(present(instrument), present(form), present(language), present(purpose)),
                        present(fromDay),
                        signature);
            case RETIRED -> new Retired(of, signature);
        };
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "A stored decision on a norm is whole.");
    }
}
