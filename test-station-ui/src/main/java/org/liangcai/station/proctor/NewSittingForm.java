package org.liangcai.station.proctor;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.hall.Hall;
import org.liangcai.assessment.hall.HallService;
import org.liangcai.assessment.hall.Sitting;
import org.liangcai.assessment.hall.SittingService;
import org.liangcai.itembank.form.Battery;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Words;

/** What is entered to plan a sitting. */
final class NewSittingForm extends Div {

    private final transient Words words;
    private final transient SittingService sittings;
    private final TextField title = new TextField();
    private final TextField day = new TextField();
    private final Select<Hall> hall = new Select<>();
    private final Select<Battery> battery = new Select<>();
    private final Select<Account> invigilator = new Select<>();
    private final Notice notice;

    NewSittingForm(Words words, SittingService sittings, HallService halls) {
        this.words = words;
        this.sittings = sittings;
        this.notice = new Notice("new-sitting-notice", words);
        setId("new-sitting-form");
        addClassName("desk-form");
        title.setId("sitting-title");
        title.setLabel(words.of("hall.new.title"));
        title.setHelperText(words.of("hall.new.title.hint"));
        day.setId("sitting-day");
        day.setLabel(words.of("hall.new.day"));
        day.setHelperText(words.of("hall.new.day.hint"));
        day.setValue(LocalDate.now(java.time.Clock.system(StationTime.ZONE)).toString());
        hall.setId("sitting-hall");
        hall.setLabel(words.of("hall.new.hall"));
        fill(hall, halls.halls(DeskView.actor()));
        hall.setItemLabelGenerator(Hall::name);
        battery.setId("sitting-battery");
        battery.setLabel(words.of("hall.new.battery"));
        fill(battery, sittings.batteries(DeskView.actor()));
        battery.setItemLabelGenerator(one -> words.in(one.name()));
        invigilator.setId("sitting-invigilator");
        invigilator.setLabel(words.of("hall.new.invigilator"));
        List<Account> accounts = sittings.invigilators(DeskView.actor());
        fill(invigilator, accounts);
        accounts.stream()
                .filter(account -> account.id().equals(DeskView.actor().id()))
                .findFirst()
                .ifPresent(invigilator::setValue);
        invigilator.setItemLabelGenerator(Account::displayName);
        Button open = new Button(words.of("hall.new.open"), click -> open());
        open.setId("open-sitting");
        open.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(words.of("hall.sittings.new")), title, day, hall, battery, invigilator, notice, open);
        title.focus();
    }

    private static <T> void fill(Select<T> select, List<T> items) {
        select.setItems(items);
        items.stream().findFirst().ifPresent(select::setValue);
    }

    private void open() {
        if (hall.isEmpty() || battery.isEmpty() || invigilator.isEmpty()) {
            notice.complain(words.of(hall.isEmpty() ? "hall.new.noHall" : "hall.new.incomplete"));
            return;
        }
        try {
            LocalDate chosen = LocalDate.parse(day.getValue().strip());
            notice.attempt(() -> {
                Sitting sitting = sittings.open(
                        DeskView.actor(),
                        hall.getValue().id(),
                        chosen,
                        title.getValue(),
                        battery.getValue().id(),
                        invigilator.getValue().id());
                UI.getCurrent()
                        .navigate(SittingsView.PATH + "/" + sitting.plan().id() + "/people");
            });
        } catch (DateTimeParseException notADay) {
            notice.complain(words.of("hall.new.day.unfit", day.getValue()));
        }
    }
}
