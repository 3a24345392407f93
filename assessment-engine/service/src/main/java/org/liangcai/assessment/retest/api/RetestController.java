package org.liangcai.assessment.retest.api;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.retest.RetestFinding;
import org.liangcai.assessment.retest.RetestOutcome;
import org.liangcai.assessment.retest.RetestService;

/** Verifying at the office what was taken without supervision. For counsellors only. */
@Controller("/api/visits/{id}/verifications")
@Secured("COUNSELLOR")
@Tag(name = "Visits 来访")
class RetestController {

    private final RetestService retests;
    private final CurrentActor current;

    RetestController(RetestService retests, CurrentActor current) {
        this.retests = retests;
        this.current = current;
    }

    /** Opens a visit that verifies this one. */
    @Post
    @Status(HttpStatus.CREATED)
    OpenedJson open(UUID id) {
        return new OpenedJson(retests.open(current.get(), id).id());
    }

    /** What the verifications came to. */
    @Get
    List<FindingJson> findings(UUID id) {
        return retests.findings(current.get(), id).stream().map(FindingJson::of).toList();
    }

    /** The visit that was opened. */
    @Serdeable
    record OpenedJson(UUID visit) {}

    /** One instrument taken twice; every ability with its standard error. */
    @Serdeable
    record FindingJson(
            UUID earlierVisit,
            UUID visit,
            String instrument,
            double earlierTheta,
            double earlierStandardError,
            double verifiedTheta,
            double verifiedStandardError,
            double z,
            double oneSidedProbability,
            RetestOutcome outcome) {

        static FindingJson of(RetestFinding finding) {
            return new FindingJson(
                    finding.earlierVisit(),
                    finding.visit(),
                    finding.instrument().en(),
                    finding.earlier().value(),
                    finding.earlier().standardError(),
                    finding.verified().value(),
                    finding.verified().standardError(),
                    finding.difference().z(),
                    finding.difference().probability(),
                    finding.outcome());
        }
    }
}
