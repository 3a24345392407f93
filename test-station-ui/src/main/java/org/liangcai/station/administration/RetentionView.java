package org.liangcai.station.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.retention.DueErasure;
import org.liangcai.assessment.retention.DuePart;
import org.liangcai.assessment.retention.RetentionClock;
import org.liangcai.assessment.retention.RetentionPurpose;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** How long what is kept, what is due now, and what must stay; on top, if need be, whether the computer's date is right. */
@Route(value = "desk/retention", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class RetentionView extends DeskView {

    static final String PATH = "desk/retention";

    private final transient RetentionService retention;
    private final transient DueErasure erasure;
    private final transient AccountService accounts;
    private final Div due = new Div();

    public RetentionView(Messages messages, RetentionService retention, DueErasure erasure, AccountService accounts) {
        super(messages);
        this.retention = retention;
        this.erasure = erasure;
        this.accounts = accounts;
    }

    @Override
    protected String title() {
        return words().of("keeping.retention");
    }

    @Override
    protected void build() {
        Notice notice = new Notice("retention-notice", words());
        due.setId("retention-due");
        add(
                new H1(title()),
                new DatePart(words(), erasure, retention, this::fillDue),
                new Paragraph(words().of("keeping.retention.what")),
                notice,
                clocks(notice),
                new H2(words().of("keeping.due")),
                new Paragraph(words().of("keeping.due.what")),
                due,
                new HoldsPart(words(), retention, accounts, this::fillDue));
        fillDue();
    }

    private Div clocks(Notice notice) {
        Div clocks = new Div();
        clocks.addClassName("keeping-clocks");
        retention.clocks(actor()).forEach(clock -> clocks.add(clock(clock, notice)));
        return clocks;
    }

    private Div clock(RetentionClock clock, Notice notice) {
        RetentionPurpose purpose = clock.purpose();
        String id = purpose.name().toLowerCase(Locale.ROOT).replace('_', '-');
        IntegerField months = new IntegerField(words().in(purpose.label()));
        months.setId("months-" + id);
        months.setValue(clock.months());
        months.setStepButtonsVisible(true);
        months.setMin(purpose.least());
        months.setMax(purpose.most());
        months.setHelperText(
                words().of("keeping.retention.range", String.valueOf(purpose.least()), String.valueOf(purpose.most())));
        Button save = new Button(
                words().of("keeping.retention.save"),
                click -> notice.attempt(() -> change(purpose, months.getValue(), notice)));
        save.setId("save-" + id);
        save.setAriaLabel(words().of("keeping.retention.saveFor", words().in(purpose.label())));
        Div row = new Div(months, save);
        row.addClassName("keeping-clock");
        return row;
    }

    private void change(RetentionPurpose purpose, Integer typed, Notice notice) {
        int before = retention.clocks(actor()).stream()
                .filter(clock -> clock.purpose() == purpose)
                .findFirst()
                .orElseThrow()
                .months();
        RetentionClock changed = retention.change(actor(), purpose, typed == null ? 0 : typed);
        fillDue();
        notice.sayUndoable(saved(changed), () -> {
            RetentionClock back = retention.change(actor(), purpose, before);
            fillDue();
            notice.say(saved(back));
        });
    }

    private String saved(RetentionClock clock) {
        return words().of(
                        "keeping.retention.saved", words().in(clock.purpose().label()), String.valueOf(clock.months()));
    }

    private void fillDue() {
        due.removeAll();
        Table table = new Table(
                "due-table",
                words().of("keeping.due"),
                List.of(
                        Column.text(words().of("keeping.due.purpose")),
                        Column.figure(words().of("keeping.due.months")),
                        Column.figure(words().of("keeping.due.count")),
                        Column.figure(words().of("keeping.due.held"))));
        for (DuePart part : retention.due(actor())) {
            String[] cells = {
                words().in(part.clock().purpose().label()),
                String.valueOf(part.clock().months()),
                String.valueOf(part.count()),
                String.valueOf(part.held())
            };
            if (part.next().isEmpty()) {
                table.row(cells);
            } else {
                table.opening("due-" + part.clock().purpose(), () -> items(part), cells);
            }
        }
        due.add(table);
    }

    private Div items(DuePart part) {
        Table table = new Table(
                "due-items-" + part.clock().purpose(),
                words().of("keeping.due.next"),
                List.of(
                        Column.text(words().of("keeping.due.reference")),
                        Column.text(words().of("keeping.due.begun")),
                        Column.text(words().of("keeping.due.state"))));
        part.next()
                .forEach(item -> table.row(
                        item.name(),
                        words().day(item.begun()),
                        words().of(item.held() ? "keeping.due.stays" : "keeping.due.goes")));
        return new Div(table);
    }
}
