package org.liangcai.assessment.matching.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.security.annotation.Secured;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.Role;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.matching.JobProfile;
import org.liangcai.assessment.matching.MatchingRefusal;
import org.liangcai.assessment.matching.Occupation;
import org.liangcai.assessment.matching.OccupationCatalogue;

/** The occupations the product knows. */
@Controller("/api/occupations")
@Secured({"COUNSELLOR", "EMPLOYER"})
@Tag(name = "Occupations 职业")
class OccupationController {

    private final OccupationCatalogue catalogue;
    private final CurrentActor current;

    OccupationController(OccupationCatalogue catalogue, CurrentActor current) {
        this.catalogue = catalogue;
        this.current = current;
    }

    /**
     * Occupations whose title in either language contains the words, or whose code begins with them.
     *
     * @param query the words; all occupations without them
     */
    @Get("{?query}")
    List<OccupationJson> search(@QueryValue Optional<String> query) {
        current.get().require(Role.COUNSELLOR, Role.EMPLOYER);
        return catalogue.search(query.orElse("")).stream()
                .map(OccupationJson::of)
                .toList();
    }

    /** One occupation with what a job in it asks for. */
    @Get("/{code}")
    JobProfileJson occupation(String code) {
        current.get().require(Role.COUNSELLOR, Role.EMPLOYER);
        Occupation occupation =
                catalogue.find(code).orElseThrow(() -> new RefusedException(MatchingRefusal.OCCUPATION_UNKNOWN, code));
        JobProfile profile = catalogue.profileOf(code);
        return new JobProfileJson(
                OccupationJson.of(occupation),
                profile.education().map(Enum::name).orElse(null),
                profile.jobZone().orElse(null),
                profile.jobZone().map(catalogue::jobZone).orElse(null),
                profile.elements().stream().map(JobProfileJson.ElementJson::of).toList(),
                profile.source());
    }
}
