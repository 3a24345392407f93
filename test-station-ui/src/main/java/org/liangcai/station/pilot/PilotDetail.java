package org.liangcai.station.pilot;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.liangcai.assessment.pilot.PilotFigures;
import org.liangcai.assessment.pilot.PilotLine;
import org.liangcai.assessment.pilot.PilotService;
import org.liangcai.assessment.pilot.PilotStudy;
import org.liangcai.itembank.ItemBank;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** One item on trial: its figures, its newest calibration, and what can be decided. */
final class PilotDetail extends Div {

    private final transient Words words;
    private final transient PilotService pilots;
    private final transient ItemBank itemBank;
    private final transient PilotLine line;
    private final transient Runnable rebuild;

    /** @param rebuild puts the page together anew after a decision */
    PilotDetail(Words words, PilotService pilots, ItemBank itemBank, PilotLine line, Runnable rebuild) {
        this.words = words;
        this.pilots = pilots;
        this.itemBank = itemBank;
        this.line = line;
        this.rebuild = rebuild;
        setId("pilot");
        ItemRecord item = line.item();
        H2 name = new H2(item.version().toString());
        name.setId("pilot-name");
        Anchor inBank = new Anchor("desk/bank/items/" + item.number(), words.of("pilot.inBank"));
        inBank.setId("pilot-in-bank");
        add(name, new Paragraph(inBank), figures());
        line.study().ifPresent(study -> add(new StudyPart(words, study)));
        if (item.state() == ItemState.PILOT) {
            add(calibrating());
            line.study().ifPresent(study -> add(signingOff(study)));
        } else {
            Paragraph over = new Paragraph(words.of("pilot.over", words.of("bank.state", item.state())));
            over.setId("pilot-over");
            add(over);
        }
    }

    static String share(Words words, PilotFigures figures) {
        return figures.shareCorrect().isPresent()
                ? words.percent(figures.shareCorrect().getAsDouble())
                : "–";
    }

    static String itemTotal(Words words, PilotFigures figures) {
        return figures.itemTotal().isPresent()
                ? words.figure(figures.itemTotal().getAsDouble(), 2)
                : "–";
    }

    static String time(Words words, PilotFigures figures) {
        return figures.answers() == 0 ? "–" : words.clock(figures.meanTime());
    }

    private Facts figures() {
        PilotFigures figures = line.figures();
        return new Facts()
                .fact(
                        words.of("pilot.state"),
                        words.of("bank.state", line.item().state()))
                .fact(
                        words.of("pilot.instrument"),
                        words.in(itemBank.instrument(line.item().added().instrument())
                                .name()))
                .fact(
                        words.of("pilot.answers"),
                        words.of("pilot.answers.of", String.valueOf(figures.answers()), String.valueOf(line.needed())))
                .fact(words.of("pilot.share"), share(words, figures))
                .fact(words.of("pilot.itemTotal"), itemTotal(words, figures))
                .fact(words.of("pilot.time"), time(words, figures));
    }

    private Div calibrating() {
        Notice notice = new Notice("calibrate-notice", words);
        Button calibrate =
                new Button(words.of(line.study().isPresent() ? "pilot.calibrateAgain" : "pilot.calibrate"), click -> {
                    if (notice.attempt(() -> pilots.calibrate(
                            DeskView.actor(), line.item().number(), line.item().revision()))) {
                        rebuild.run();
                    }
                });
        calibrate.setId("calibrate");
        return form(words.of("pilot.calibrating"), words.of("pilot.calibrating.hint"), notice, calibrate);
    }

    private Div signingOff(PilotStudy study) {
        TextArea reason = new TextArea(words.of("pilot.reason"));
        reason.setId("sign-off-reason");
        reason.setMaxLength(1_500);
        Notice notice = new Notice("sign-off-notice", words);
        Button sign = new Button(words.of("pilot.signOff"), click -> {
            if (notice.attempt(() -> pilots.signOff(
                    DeskView.actor(),
                    line.item().number(),
                    line.item().revision(),
                    study.number(),
                    reason.getValue()))) {
                rebuild.run();
            }
        });
        sign.setId("sign-off");
        Div form = form(words.of("pilot.signingOff"), words.of("pilot.signingOff.hint"), notice, sign);
        form.addComponentAtIndex(2, reason);
        return form;
    }

    private static Div form(String title, String hint, Notice notice, Button button) {
        Div form = new Div(new H3(title), new Paragraph(hint), notice, button);
        form.addClassName("desk-form");
        return form;
    }
}
