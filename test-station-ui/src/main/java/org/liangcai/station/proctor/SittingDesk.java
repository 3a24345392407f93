package org.liangcai.station.proctor;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.liangcai.assessment.hall.HallPrints;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.assessment.visit.VisitService;
import org.liangcai.station.desk.DeskView;

/** The services that the console talks to. */
@Singleton
record SittingDesk(SittingService sittings, HallService halls, HallPrints prints, VisitService visits) {

    SeatMap map(UUID sitting) {
        return sittings.map(DeskView.actor(), sitting);
    }

    SeatMap carryOut(UUID sitting, SittingCommand command) {
        return sittings.carryOut(DeskView.actor(), sitting, command);
    }
}
