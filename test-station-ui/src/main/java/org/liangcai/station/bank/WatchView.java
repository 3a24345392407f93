package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.bank.Alarm;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import org.liangcai.psychometrics.surveillance.SurveillancePlan;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** Alarms of the watch over items in use, each with what was found, and the decision that a person takes. */
@Route(value = "desk/bank/watch/:alarm?", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class WatchView extends DeskView {

    static final String PATH = BankParts.WATCH.path();
    private static final int PAGE_SIZE = 30;

    private final transient BankDesk desk;

    public WatchView(Messages messages, BankDesk desk) {
        super(messages);
        this.desk = desk;
    }

    @Override
    protected String title() {
        return words().of("bank.watch");
    }

    @Override
    protected void build() {
        add(BankParts.navigation(words(), BankParts.WATCH));
        EntryList list = new EntryList("alarms", title(), filters().addressOf(PATH));
        int total = desk.watch().count(actor(), false);
        list.show(
                desk.watch().alarms(actor(), false, Pager.page(filters()) * PAGE_SIZE, PAGE_SIZE).stream()
                        .map(this::entry)
                        .toList(),
                words().of(
                                "bank.watch.count",
                                String.valueOf(desk.watch().count(actor(), true)),
                                String.valueOf(total)),
                words().of("bank.watch.none"),
                parameter("alarm"));
        Pager pager = new Pager(words());
        pager.show(words(), PATH, filters(), total, PAGE_SIZE);
        list.add(pager);
        alarm().ifPresentOrElse(
                        alarm -> add(Split.of(list, detail(alarm))),
                        () -> add(Split.of(list, words().of("bank.watch.how"), explanation())));
    }

    private String explanation() {
        SurveillancePlan plan = desk.watch().plan();
        return words().of(
                        "bank.watch.explained",
                        String.valueOf(plan.baseline()),
                        words().figure(100 * plan.falseAlarmRate() * 1_000, 1),
                        words().percent(plan.knowingShare()));
    }

    private Optional<Alarm> alarm() {
        String number = parameter("alarm");
        if (!number.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.watch().alarm(actor(), Long.parseLong(number)));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    private EntryList.Entry entry(Alarm alarm) {
        return new EntryList.Entry(
                String.valueOf(alarm.number()),
                filters().addressOf(PATH + "/" + alarm.number()),
                alarm.version().toString(),
                alarm.decision()
                        .map(decided -> words().of("bank.alarm.decided", decided.decision()))
                        .orElse(words().of("bank.alarm.open")),
                words().of("bank.chart", alarm.chart()) + " · " + words().minute(alarm.at()));
    }

    private Div detail(Alarm alarm) {
        Div detail = new Div(new H2(alarm.version().toString()));
        detail.setId("alarm");
        detail.add(new Paragraph(words().of("bank.chart.meaning", alarm.chart())));
        Facts facts = new Facts()
                .fact(words().of("bank.alarm.at"), words().minute(alarm.at()))
                .fact(words().of("bank.alarm.deliveries"), String.valueOf(alarm.deliveries()))
                .fact(words().of("bank.alarm.expected"), figure(alarm.chart(), alarm.expected()))
                .fact(words().of("bank.alarm.observed"), observed(alarm));
        desk.watch()
                .usage(actor(), alarm.version())
                .ifPresent(
                        usage -> facts.fact(words().of("bank.usage.deliveries"), String.valueOf(usage.deliveries())));
        alarm.decision()
                .ifPresent(decided -> facts.fact(
                                words().of("bank.alarm.decision"), words().of("bank.alarm.decided", decided.decision()))
                        .fact(words().of("bank.history.by"), decided.by().name())
                        .fact(words().of("bank.history.at"), words().minute(decided.at()))
                        .fact(words().of("bank.history.why"), decided.reason()));
        detail.add(facts);
        desk.watch()
                .item(actor(), alarm.version())
                .ifPresent(item -> detail.add(desk.picture(item.content(), words().language())));
        if (alarm.decision().isEmpty()) {
            detail.add(decision(alarm));
        }
        return detail;
    }

    /** What was observed with the number it rests on and, for a share, its limits. */
    private String observed(Alarm alarm) {
        String figure = figure(alarm.chart(), alarm.observed());
        if (alarm.since().isEmpty()) {
            return figure;
        }
        String rests = words().of(
                        "bank.alarm.rests." + alarm.chart().name(),
                        String.valueOf(alarm.since().getAsLong()));
        return alarm.limits()
                .map(limits -> words().of(
                                "bank.alarm.share",
                                figure,
                                rests,
                                words().percent(limits.lower()),
                                words().percent(limits.upper())))
                .orElse(words().of("common.inBrackets", figure, rests));
    }

    private String figure(SurveillanceChart chart, double value) {
        return switch (chart) {
            case EASIER, HARDER, OVEREXPOSED -> words().percent(value);
            case FASTER -> words().of("bank.alarm.pace", words().figure(Math.exp(value), 2));
        };
    }

    private Div decision(Alarm alarm) {
        TextArea reason = new TextArea(words().of("bank.reason"));
        reason.setId("alarm-reason");
        reason.setMaxLength(2_000);
        Notice notice = new Notice("alarm-notice", words());
        Div buttons = new Div();
        buttons.addClassName("desk-actions");
        for (Alarm.Decision decision : Alarm.Decision.values()) {
            Button button = new Button(
                    words().of("bank.alarm.do", decision),
                    click -> notice.attempt(() -> {
                        desk.watch().decide(actor(), alarm.number(), decision, reason.getValue());
                        open(filters().addressOf(PATH + "/" + alarm.number()));
                        removeAll();
                        build();
                    }));
            button.setId("alarm-" + decision.name().toLowerCase(java.util.Locale.ROOT));
            buttons.add(button);
        }
        Div form = new Div(
                new H3(words().of("bank.alarm.decide")),
                new Paragraph(words().of("bank.alarm.decide.hint")),
                reason,
                notice,
                buttons);
        form.addClassName("desk-form");
        return form;
    }
}
