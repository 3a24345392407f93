package org.liangcai.assessment.matching.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.matching.MatchingService;

/** The occupations that are close to a person's interests, for counsellors. */
@Controller("/api/visits/{id}/matches")
@Secured("COUNSELLOR")
@Tag(name = "Results 结果")
class MatchesController {

    private static final int USUAL = 50;

    private final MatchingService matching;
    private final CurrentActor current;

    MatchesController(MatchingService matching, CurrentActor current) {
        this.matching = matching;
        this.current = current;
    }

    /**
     * Occupations in the order of their likeness, each with an interval for its rank, its contributions and what it asks for.
     *
     * @param limit how many, from the first; 50 unless told
     */
    @Get("{?limit}")
    MatchesJson matches(UUID id, @QueryValue Optional<Integer> limit) {
        return MatchesJson.of(matching.match(current.get(), id), Math.max(0, limit.orElse(USUAL)));
    }
}
