package org.liangcai.assessment.visit.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.liangcai.assessment.api.CurrentActor;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.itembank.form.Battery;

/** The batteries a counsellor can choose from. */
@Controller("/api/batteries")
@Secured("COUNSELLOR")
@Tag(name = "Visits 来访")
class BatteryController {

    private final VisitService visits;
    private final CurrentActor current;

    BatteryController(VisitService visits, CurrentActor current) {
        this.visits = visits;
        this.current = current;
    }

    /** All batteries, in the order in which they are offered. */
    @Get
    List<BatteryJson> batteries() {
        return visits.batteries(current.get()).stream().map(BatteryJson::of).toList();
    }

    /**
     * A battery.
     *
     * @param sections the titles of its sections
     */
    @Serdeable
    record BatteryJson(
            String id,
            int version,
            VisitJson.TextJson name,
            VisitJson.TextJson description,
            long expectedMinutes,
            List<VisitJson.TextJson> sections) {

        static BatteryJson of(Battery battery) {
            return new BatteryJson(
                    battery.id().value(),
                    battery.version(),
                    VisitJson.TextJson.of(battery.name()),
                    VisitJson.TextJson.of(battery.description()),
                    battery.expectedDuration().toMinutes(),
                    battery.sections().stream()
                            .map(section -> VisitJson.TextJson.of(section.title()))
                            .toList());
        }
    }
}
