package org.liangcai.assessment.scoring.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.scoring.ScoringService;

/** The scores of a visit, for counsellors. */
@Controller("/api/visits/{id}/scores")
@Secured("COUNSELLOR")
@Tag(name = "Results 结果")
class ScoresController {

    private final ScoringService scoring;
    private final CurrentActor current;

    ScoresController(ScoringService scoring, CurrentActor current) {
        this.scoring = scoring;
        this.current = current;
    }

    /** Every score with its error, its norm group or the note that there is none, and its provenance. */
    @Get
    ScoresJson scores(UUID id) {
        return ScoresJson.of(scoring.scores(current.get(), id));
    }
}
