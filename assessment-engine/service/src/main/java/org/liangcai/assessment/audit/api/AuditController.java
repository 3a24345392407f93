package org.liangcai.assessment.audit.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.CommonRefusal;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.audit.AuditFilter;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditLine;
import org.liangcai.assessment.audit.AuditService;

/** The audit log, for administrators. */
@Controller("/api/audit")
@Secured("ADMINISTRATOR")
@Tag(name = "Audit 审计")
class AuditController {

    private static final String LINES = "application/x-ndjson";

    private final AuditService audit;
    private final CurrentActor current;

    AuditController(AuditService audit, CurrentActor current) {
        this.audit = audit;
        this.current = current;
    }

    /**
     * Fifty entries, newest first.
     *
     * @param before only entries before this place
     * @param kind only what was done
     * @param actor only by this account
     * @param subject only to this visit, account or evaluation
     */
    @Get("{?before,kind,actor,subject}")
    List<AuditJson> page(
            @QueryValue Optional<Long> before,
            @QueryValue Optional<String> kind,
            @QueryValue Optional<UUID> actor,
            @QueryValue Optional<String> subject) {
        AuditFilter filter =
                new AuditFilter(kind.map(AuditController::kind), actor, subject, Optional.empty(), Optional.empty());
        return audit.page(current.get(), filter, before.orElse(Long.MAX_VALUE)).stream()
                .map(AuditJson::of)
                .toList();
    }

    /** Checks every entry; that it was checked is entered, too. */
    @Post("/check")
    AuditJson.VerdictJson check() {
        return AuditJson.VerdictJson.of(audit.verify(current.get()));
    }

    /** The whole log, oldest first, one entry a line. */
    @Get("/export")
    @Produces(LINES)
    HttpResponse<String> export() {
        StringBuilder lines = new StringBuilder();
        audit.export(current.get(), entry -> lines.append(AuditLine.of(entry)).append('\n'));
        return HttpResponse.ok(lines.toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"liangcai-audit.ndjson\"");
    }

    private static AuditKind kind(String name) {
        return Arrays.stream(AuditKind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RefusedException(CommonRefusal.MALFORMED, "kind"));
    }
}
