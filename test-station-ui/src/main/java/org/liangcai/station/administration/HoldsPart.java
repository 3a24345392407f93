package org.liangcai.station.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.UUID;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.retention.HeldVisit;
import org.liangcai.assessment.retention.RetentionService;
import org.liangcai.station.desk.CodeText;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.Irrevocable;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** Visits that must not be erased for now: which, why, and how to place and release a hold. */
final class HoldsPart extends Div {

    private final transient Words words;
    private final transient RetentionService retention;
    private final transient AccountService accounts;
    private final transient Runnable whenChanged;
    private final Div holds = new Div();
    private final Notice notice;

    HoldsPart(Words words, RetentionService retention, AccountService accounts, Runnable whenChanged) {
        this.words = words;
        this.retention = retention;
        this.accounts = accounts;
        this.whenChanged = whenChanged;
        this.notice = new Notice("hold-notice", words);
        setId("holds");
        add(new H2(words.of("keeping.holds")), new Paragraph(words.of("keeping.holds.what")), holds, form(), notice);
        fill();
    }

    private Div form() {
        TextField reference = new TextField(words.of("keeping.hold.reference"));
        reference.setId("hold-reference");
        reference.setHelperText(words.of("keeping.hold.reference.hint"));
        TextArea reason = new TextArea(words.of("keeping.hold.reason"));
        reason.setId("hold-reason");
        reason.setHelperText(words.of("keeping.hold.reason.hint"));
        Button place = new Button(words.of("keeping.hold.place"));
        place.setId("place-hold");
        place.addClickListener(click -> notice.attempt(() -> {
            retention.placeHold(DeskView.actor(), reference.getValue(), reason.getValue());
            reference.clear();
            reason.clear();
            changed("keeping.hold.placed");
        }));
        Div form = new Div(reference, reason, place);
        form.addClassName("desk-form");
        return form;
    }

    private void changed(String said) {
        fill();
        whenChanged.run();
        notice.say(words.of(said));
    }

    private void fill() {
        holds.removeAll();
        List<HeldVisit> held = retention.holds(DeskView.actor());
        if (held.isEmpty()) {
            Paragraph none = new Paragraph(words.of("keeping.holds.none"));
            none.setId("holds-none");
            holds.add(none);
            return;
        }
        Table table = new Table(
                "holds-table",
                words.of("keeping.holds"),
                List.of(
                        Column.text(words.of("keeping.hold.reference")),
                        Column.text(words.of("keeping.hold.reason")),
                        Column.text(words.of("keeping.hold.by")),
                        Column.text(words.of("keeping.hold.release"))));
        held.forEach(one -> row(table, one));
        holds.add(table);
    }

    private void row(Table table, HeldVisit held) {
        CodeText reference = new CodeText(held.reference());
        table.row(
                reference,
                new Span(held.hold().reason()),
                new Span(nameOf(held.hold().placedBy()) + " · "
                        + words.minute(held.hold().placedAt())),
                new Irrevocable(
                        "release-" + held.reference(),
                        words.of("keeping.hold.release"),
                        words.of("keeping.hold.release.consequence"),
                        words.of("keeping.hold.release.confirm"),
                        words,
                        () -> notice.attempt(() -> {
                            retention.releaseHold(DeskView.actor(), held.hold().visit());
                            changed("keeping.hold.released");
                        })));
    }

    private String nameOf(UUID account) {
        return accounts.accounts(DeskView.actor()).stream()
                .filter(found -> found.id().equals(account))
                .map(Account::displayName)
                .findFirst()
                .orElse("—");
    }
}
