package org.liangcai.assessment.session.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.liangcai.assessment.session.SampleItems;

/** Practice items for the check of a computer. They are what every job seeker sees before a section, and count for nothing. */
@Controller("/api/seat/samples")
@Secured(SecurityRule.IS_ANONYMOUS)
@Tag(name = "Seat 座位")
class SampleController {

    private final SampleItems samples;

    SampleController(SampleItems samples) {
        this.samples = samples;
    }

    /** Three practice items of different kinds. */
    @Get
    List<ItemJson> samples() {
        return samples.ofDifferentKinds().stream().map(ItemJson::of).toList();
    }
}
