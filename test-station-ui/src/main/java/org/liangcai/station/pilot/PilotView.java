package org.liangcai.station.pilot;

import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.pilot.PilotFigures;
import org.liangcai.assessment.pilot.PilotLine;
import org.liangcai.assessment.pilot.PilotService;
import org.liangcai.itembank.ItemBank;
import org.liangcai.station.bank.Pager;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** Items on trial, each with what has come together, its calibration and the decision to take it into use. */
@Route(value = "desk/pilots/:item?", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class PilotView extends DeskView {

    static final String PATH = "desk/pilots";
    private static final int PAGE_SIZE = 30;

    private final transient PilotService pilots;
    private final transient ItemBank itemBank;

    public PilotView(Messages messages, PilotService pilots, ItemBank itemBank) {
        super(messages);
        this.pilots = pilots;
        this.itemBank = itemBank;
    }

    @Override
    protected String title() {
        return words().of("pilot.title");
    }

    @Override
    protected void build() {
        EntryList list = new EntryList("pilots", title(), filters().addressOf(PATH));
        int total = pilots.count(actor());
        list.show(
                pilots.onTrial(actor(), Pager.page(filters()) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(this::entry)
                        .toList(),
                words().of("pilot.count", String.valueOf(total)),
                words().of("pilot.none"),
                parameter("item"));
        Pager pager = new Pager(words());
        pager.show(words(), PATH, filters(), total, PAGE_SIZE);
        list.add(pager);
        chosen().ifPresentOrElse(
                        line -> add(Split.of(list, new PilotDetail(words(), pilots, itemBank, line, () -> {
                            removeAll();
                            build();
                        }))),
                        () -> add(Split.of(
                                list,
                                words().of("pilot.how"),
                                words().of("pilot.explained", String.valueOf(pilots.needed())))));
    }

    private Optional<PilotLine> chosen() {
        String number = parameter("item");
        if (!number.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(pilots.item(actor(), Long.parseLong(number)));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    private EntryList.Entry entry(PilotLine line) {
        String number = String.valueOf(line.item().number());
        PilotFigures figures = line.figures();
        return new EntryList.Entry(
                number,
                filters().addressOf(PATH + "/" + number),
                line.item().version().toString(),
                state(line),
                figures.answers() == 0
                        ? words().of("pilot.line.none", String.valueOf(line.needed()))
                        : words().of(
                                        "pilot.line",
                                        String.valueOf(figures.answers()),
                                        String.valueOf(line.needed()),
                                        PilotDetail.share(words(), figures),
                                        PilotDetail.itemTotal(words(), figures),
                                        PilotDetail.time(words(), figures)));
    }

    private String state(PilotLine line) {
        if (line.study().isPresent()) {
            return words().of("pilot.state.calibrated");
        }
        return words().of(line.figures().answers() >= line.needed() ? "pilot.state.ready" : "pilot.state.gathering");
    }
}
