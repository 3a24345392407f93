package org.liangcai.station.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.liangcai.assessment.retention.DateCheck;
import org.liangcai.assessment.retention.DueErasure;
import org.liangcai.assessment.retention.Erased;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** Asks whether the computer's date is right, as long as the daily erasure does not believe it; says nothing otherwise. */
final class DatePart extends Div {

    private final transient Words words;
    private final transient DueErasure erasure;
    private final transient RetentionService retention;
    private final transient Runnable whenErased;
    private final Div question = new Div();
    private final Notice notice;

    DatePart(Words words, DueErasure erasure, RetentionService retention, Runnable whenErased) {
        this.words = words;
        this.erasure = erasure;
        this.retention = retention;
        this.whenErased = whenErased;
        this.notice = new Notice("date-notice", words);
        question.addClassName("keeping-date");
        question.setId("date-question");
        add(question, notice);
        fill();
    }

    private void fill() {
        question.removeAll();
        DateCheck check = erasure.date(DeskView.actor());
        question.setVisible(!check.believed());
        if (!check.believed()) {
            ask(check, retention.wouldErase(DeskView.actor()));
        }
    }

    private void ask(DateCheck check, Erased due) {
        LocalDate date = check.date();
        boolean ahead = check.present().isAfter(check.lastRun());
        question.add(
                new H2(words.of("keeping.date")),
                new Paragraph(words.of(ahead ? "keeping.date.ahead" : "keeping.date.behind", date, check.lastDate())),
                new Paragraph(words.of("keeping.date.wrong", date)),
                new Paragraph(words.of("keeping.date.right", date, amount(due))),
                new Irrevocable(
                        "confirm-date",
                        words.of("keeping.date.go"),
                        words.of("keeping.date.consequence", date, amount(due)),
                        words.of("keeping.date.confirm", date),
                        words,
                        () -> confirm(date)));
    }

    private void confirm(LocalDate date) {
        notice.attempt(() -> {
            Erased erased = erasure.confirm(DeskView.actor(), date);
            notice.say(words.of("keeping.date.confirmed", date, amount(erased)));
            whenErased.run();
        });
        fill();
    }

    private String amount(Erased erased) {
        return erased.anything()
                ? words.of(
                        "keeping.date.amount",
                        String.valueOf(erased.visits()),
                        String.valueOf(erased.evaluations()),
                        String.valueOf(erased.auditEntries()))
                : words.of("keeping.date.nothing");
    }
}
