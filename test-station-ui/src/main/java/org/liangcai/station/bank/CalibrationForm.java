package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.bank.BankRefusal;
import org.liangcai.itembank.Calibration;
import org.liangcai.itembank.LocalizedText;
import org.liangcai.itembank.ledger.ItemCalibration;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.psychometrics.model.LogisticModel;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** Parameters of the logistic model with their calibration, typed by hand; {@code ./station calibrate} estimates them. */
final class CalibrationForm extends Div {

    private final transient Words words;
    private final TextField discrimination;
    private final TextField difficulty;
    private final TextField lower;
    private final TextField discriminationError;
    private final TextField difficultyError;
    private final Select<Calibration.Basis> basis = new Select<>();
    private final TextField sampleZh;
    private final TextField sampleEn;
    private final TextField size;
    private final TextField date;
    private final TextField linking;
    private final TextField reason;

    CalibrationForm(Words words, BankDesk desk, ItemRecord item, Consumer<ItemRecord> whenChanged) {
        this.words = words;
        setId("calibration-form");
        addClassName("desk-form");
        discrimination = field("discrimination", "1");
        difficulty = field("difficulty", "");
        lower = field("lower", "0");
        discriminationError = field("discriminationError", "");
        difficultyError = field("difficultyError", "");
        basis.setId("calibration-basis");
        basis.setLabel(words.of("bank.calibration.basis"));
        basis.setItems(Calibration.Basis.values());
        basis.setItemLabelGenerator(one -> words.of("bank.basis", one));
        basis.setValue(Calibration.Basis.PEOPLE);
        sampleZh = field("sampleZh", "");
        sampleEn = field("sampleEn", "");
        size = field("size", "");
        date = field("date", "");
        date.setPlaceholder("2026-05-01");
        linking = field("linking", "");
        reason = field("reason", "");
        Notice notice = new Notice("calibration-notice", words);
        Button save = new Button(
                words.of("bank.calibration.save"),
                click -> notice.attempt(() -> whenChanged.accept(desk.items()
                        .calibrate(
                                DeskView.actor(), item.number(), item.revision(), calibration(), reason.getValue()))));
        save.setId("save-calibration");
        add(
                new H3(words.of("bank.calibration.new")),
                discrimination,
                discriminationError,
                difficulty,
                difficultyError,
                lower,
                basis,
                sampleZh,
                sampleEn,
                size,
                date,
                linking,
                reason,
                notice,
                save);
    }

    private TextField field(String name, String value) {
        TextField field = new TextField(words.of("bank.calibration." + name));
        field.setId("calibration-" + name);
        field.setValue(value);
        return field;
    }

    private ItemCalibration calibration() {
        try {
            Map<String, Double> errors = new TreeMap<>();
            put(errors, "discrimination", discriminationError);
            put(errors, "difficulty", difficultyError);
            return new ItemCalibration(
                    LogisticModel.threeParameter(number(discrimination), number(difficulty), number(lower)),
                    basis.getValue(),
                    new LocalizedText(sampleZh.getValue(), sampleEn.getValue()),
                    size.isEmpty() ? 0 : Integer.parseInt(size.getValue().strip()),
                    LocalDate.parse(date.getValue().strip()),
                    errors,
                    linking.getValue());
        } catch (IllegalArgumentException | DateTimeParseException unfit) {
            throw new RefusedException(BankRefusal.CALIBRATION_UNFIT, String.valueOf(unfit.getMessage()));
        }
    }

    private static void put(Map<String, Double> errors, String name, TextField field) {
        if (!field.isEmpty()) {
            errors.put(name, number(field));
        }
    }

    private static double number(TextField field) {
        return Double.parseDouble(field.getValue().strip().replace('−', '-'));
    }
}
