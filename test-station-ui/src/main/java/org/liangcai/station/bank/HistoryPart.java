package org.liangcai.station.bank;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.LedgerEntry;
import org.liangcai.itembank.ledger.LedgerEvent;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;
import org.liangcai.station.shell.LanguageSwitch;

/** What has happened to a version, and what reviewers said. */
final class HistoryPart extends Div {

    private final transient Words words;

    HistoryPart(Words words, BankDesk desk, ItemRecord item, Consumer<ItemRecord> whenChanged) {
        this.words = words;
        TextArea comment = new TextArea(words.of("bank.comment"));
        comment.setId("comment");
        comment.setMaxLength(2_000);
        Notice notice = new Notice("comment-notice", words);
        Button send = new Button(
                words.of("bank.comment.send"),
                click -> notice.attempt(() -> whenChanged.accept(
                        desk.items().comment(DeskView.actor(), item.number(), item.revision(), comment.getValue()))));
        send.setId("send-comment");
        Div form = new Div(comment, notice, send);
        form.addClassName("desk-form");
        add(form, table(item));
    }

    private Table table(ItemRecord item) {
        Table table = new Table(
                "item-history",
                words.of("bank.history"),
                List.of(
                        Column.text(words.of("bank.history.at")),
                        Column.text(words.of("bank.history.what")),
                        Column.text(words.of("bank.history.by")),
                        Column.text(words.of("bank.history.why"))));
        table.captioned();
        for (LedgerEntry entry : item.history().reversed()) {
            table.row(words.minute(entry.at()), what(entry.event()), entry.by().name(), entry.reason());
        }
        return table;
    }

    private String what(LedgerEvent event) {
        return switch (event) {
            case LedgerEvent.Added _ -> words.of("bank.event.added");
            case LedgerEvent.Moved moved ->
                words.of("bank.event.moved", words.of("bank.state", moved.step().to()));
            case LedgerEvent.Commented comment -> words.of("bank.event.commented", comment.text());
            case LedgerEvent.TranslationNoted noted ->
                words.of(
                        "bank.event.translation",
                        noted.translations().entrySet().stream()
                                .map(one -> LanguageSwitch.nameOf(one.getKey()) + " "
                                        + words.of("bank.translation", one.getValue()))
                                .collect(Collectors.joining(words.of("common.listSeparator"))));
            case LedgerEvent.Calibrated calibrated ->
                words.of(
                        "bank.event.calibrated",
                        ItemWords.model(calibrated.calibration().model(), words));
            case LedgerEvent.Tagged tagged ->
                words.of("bank.event.tagged", String.join(words.of("common.listSeparator"), tagged.tags()));
            case LedgerEvent.EnemiesNamed named ->
                words.of(
                        "bank.event.enemies",
                        named.enemies().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(words.of("common.listSeparator"))));
            case LedgerEvent.Quarantined _ -> words.of("bank.event.quarantined");
            case LedgerEvent.QuarantineLifted _ -> words.of("bank.event.lifted");
        };
    }
}
