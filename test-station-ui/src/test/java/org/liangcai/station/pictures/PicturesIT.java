package org.liangcai.station.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.liangcai.station.InProcessStation;

/** Pictures are taken of every view; the pictures themselves are taken by {@code ./station pictures}. */
class PicturesIT {

    @Test
    void no_route_of_the_running_router_is_left_out() {
        try (InProcessStation station = new InProcessStation()) {
            assertThat(new RunningRoutes(station).without(Pictures.Routes.of(new Views(Subjects.ofNothing()).all())))
                    .isEmpty();
        }
    }
}
