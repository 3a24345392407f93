package org.liangcai.station.proctor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.liangcai.assessment.hall.AttendanceState;
import org.liangcai.assessment.hall.PauseReason;
import org.liangcai.assessment.hall.SeatMap;
import org.liangcai.assessment.hall.SittingCommand;
import org.liangcai.station.desk.Words;

/** What can be done to the whole hall: admit all, the common start, pause all and go on. */
final class WholeHall extends Div {

    private final transient Words words;
    private final Button admitAll;
    private final Button start;
    private final Button pause;
    private final Button resume;
    private final Span paused = new Span();
    private final Div reason = new Div();

    WholeHall(Words words, HallPart.Doing doing) {
        this.words = words;
        addClassName("hall-whole");
        admitAll = new Button(
                words.of("hall.admitAll"),
                click -> doing.carryOut(new SittingCommand.AdmitAll(), words.of("hall.admittedAll")));
        admitAll.setId("admit-all");
        start = new Button(
                words.of("hall.start"), click -> doing.carryOut(new SittingCommand.Start(), words.of("hall.started")));
        start.setId("start-all");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        pause = new Button(words.of("hall.pauseAll"), click -> reason.setVisible(!reason.isVisible()));
        pause.setId("pause-all");
        resume = new Button(
                words.of("hall.resumeAll"),
                click -> doing.carryOut(new SittingCommand.ResumeAll(), words.of("hall.resumedAll")));
        resume.setId("resume-all");
        resume.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        paused.addClassName("hall-paused");
        paused.setId("paused-all");
        reason(doing);
        Div row = new Div(admitAll, start, pause, resume, paused);
        row.addClassName("desk-actions");
        add(row, reason);
    }

    private void reason(HallPart.Doing doing) {
        Select<PauseReason> why = new Select<>();
        why.setId("pause-all-reason");
        why.setLabel(words.of("hall.reason"));
        why.setItems(PauseReason.values());
        why.setItemLabelGenerator(one -> words.in(one.label()));
        why.setValue(PauseReason.FIRE_ALARM);
        TextField remark = new TextField(words.of("hall.remark"));
        remark.setId("pause-all-remark");
        Button confirm = new Button(words.of("hall.pauseAll.confirm"), click -> {
            doing.carryOut(new SittingCommand.PauseAll(why.getValue(), remark.getValue()), words.of("hall.pausedAll"));
            reason.setVisible(false);
        });
        confirm.setId("pause-all-confirm");
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        reason.add(why, remark, confirm);
        reason.addClassName("hall-reason");
        reason.setVisible(false);
    }

    void show(SeatMap map) {
        boolean open = !map.sitting().isSigned();
        boolean allPaused = map.sitting().pausedAll().isPresent();
        long waiting = map.count(AttendanceState.CHECKED_IN);
        long admitted = map.count(AttendanceState.AUTHORISED);
        admitAll.setVisible(open && waiting > 0);
        admitAll.setText(words.of("hall.admitAll.count", String.valueOf(waiting)));
        start.setVisible(open && !map.sitting().isStarted());
        start.setEnabled(admitted > 0);
        start.setText(words.of("hall.start.count", String.valueOf(admitted)));
        pause.setVisible(open && !allPaused && map.count(AttendanceState.RUNNING) > 0);
        resume.setVisible(open && allPaused);
        paused.setText(map.sitting()
                .pausedAll()
                .map(why -> words.of("hall.pausedAll.why", words.in(why.label())))
                .orElse(""));
        paused.setVisible(allPaused);
        if (!pause.isVisible()) {
            reason.setVisible(false);
        }
    }
}
