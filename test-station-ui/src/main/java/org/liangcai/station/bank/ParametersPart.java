package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemUsage;
import org.liangcai.psychometrics.surveillance.ItemWatch;
import org.liangcai.psychometrics.surveillance.SurveillanceChart;
import org.liangcai.psychometrics.surveillance.SurveillancePlan;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Facts;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** The parameters of a version, each with its calibration; what became of it in use; how the watch over it stands. */
final class ParametersPart extends Div {

    private final transient Words words;

    ParametersPart(Words words, BankDesk desk, ItemRecord item, Consumer<ItemRecord> whenChanged) {
        this.words = words;
        add(new H3(words.of("bank.calibrations")));
        if (item.calibrations().isEmpty()) {
            add(new Paragraph(words.of("bank.calibrations.none")));
        } else {
            add(calibrations(item));
        }
        add(new H3(words.of("bank.usage")));
        desk.items()
                .usage(DeskView.actor(), item.version())
                .ifPresentOrElse(
                        usage -> add(usage(usage), watch(desk, item)),
                        () -> add(new Paragraph(words.of("bank.usage.none"))));
        CalibrationForm form = new CalibrationForm(words, desk, item, whenChanged);
        form.setVisible(false);
        Button open = new Button(words.of("bank.calibration.new"));
        open.setId("new-calibration");
        open.addClickListener(click -> {
            form.setVisible(true);
            open.setVisible(false);
        });
        Div end = new Div(open, form);
        end.addClassName("desk-end");
        add(end);
    }

    private Table calibrations(ItemRecord item) {
        Table table = new Table(
                "calibrations",
                words.of("bank.calibrations"),
                List.of(
                        Column.text(words.of("bank.calibration.model")),
                        Column.text(words.of("bank.calibration.errors")),
                        Column.text(words.of("bank.calibration.sample")),
                        Column.figure(words.of("bank.calibration.size")),
                        Column.text(words.of("bank.calibration.date")),
                        Column.text(words.of("bank.calibration.linking"))));
        Optional<ItemCalibration> inUse = item.calibrationInUse();
        for (ItemCalibration calibration : item.calibrations().reversed()) {
            String model = ItemWords.model(calibration.model(), words);
            table.row(
                    inUse.filter(calibration::equals).isPresent()
                            ? model + " · " + words.of("bank.calibration.inUse")
                            : model,
                    errors(calibration),
                    words.in(calibration.sample()) + " · " + words.of("bank.basis", calibration.basis()),
                    calibration.sampleSize() == 0 ? "—" : String.valueOf(calibration.sampleSize()),
                    calibration.date().toString(),
                    calibration.linking());
        }
        return table;
    }

    private String errors(ItemCalibration calibration) {
        return calibration.standardErrors().isEmpty()
                ? words.of("bank.calibration.noErrors")
                : calibration.standardErrors().entrySet().stream()
                        .map(error -> error.getKey() + " " + words.figure(error.getValue(), 3))
                        .collect(Collectors.joining(words.of("common.listSeparator")));
    }

    private Facts usage(ItemUsage usage) {
        Facts facts = new Facts()
                .fact(words.of("bank.usage.deliveries"), String.valueOf(usage.deliveries()))
                .fact(words.of("bank.usage.answered"), String.valueOf(usage.answered()));
        if (usage.answered() > 0) {
            facts.fact(words.of("bank.usage.correct"), words.percent((double) usage.correct() / usage.answered()))
                    .fact(
                            words.of("bank.usage.time"),
                            words.figure(usage.responseTime().toMillis() / 1000.0 / usage.answered(), 1));
        }
        return facts.fact(words.of("bank.usage.last"), words.minute(usage.last()));
    }

    private Div watch(BankDesk desk, ItemRecord item) {
        ItemWatch watch = desk.watch().watch(DeskView.actor(), item.version());
        SurveillancePlan plan = desk.watch().plan();
        Div part = new Div(new H3(words.of("bank.watch.state")));
        if (watch.isLearning(plan)) {
            part.add(new Paragraph(words.of(
                    "bank.watch.learning", String.valueOf(watch.deliveries()), String.valueOf(plan.baseline()))));
            return part;
        }
        Table table = new Table(
                "watch-charts",
                words.of("bank.watch.state"),
                List.of(
                        Column.text(words.of("bank.watch.chart")),
                        Column.figure(words.of("bank.watch.evidence")),
                        Column.figure(words.of("bank.watch.level"))));
        for (SurveillanceChart chart : SurveillanceChart.values()) {
            table.row(
                    words.of("bank.chart", chart),
                    words.figure(watch.evidence(chart, plan), 1),
                    words.figure(plan.level(), 1));
        }
        part.add(table);
        return part;
    }
}
