package org.liangcai.station.administration;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.audit.AuditActor;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditSubject;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Table;
import org.liangcai.station.desk.Table.Column;
import org.liangcai.station.desk.Words;

/** A page of the audit log. Accounts are named as they are called now; the log itself knows their ids only. */
final class AuditTable extends Div {

    private final transient Words words;
    private final transient Map<UUID, Account> accounts;

    AuditTable(Words words, List<Account> accounts, List<AuditEntry> entries) {
        this.words = words;
        this.accounts = accounts.stream().collect(Collectors.toMap(Account::id, account -> account));
        Table table = new Table(
                "audit-table",
                words.of("keeping.audit"),
                List.of(
                        Column.text(words.of("keeping.audit.sequence")),
                        Column.text(words.of("keeping.audit.at")),
                        Column.text(words.of("keeping.audit.kind")),
                        Column.text(words.of("keeping.audit.actor")),
                        Column.text(words.of("keeping.audit.subject")),
                        Column.text(words.of("keeping.audit.detail"))));
        entries.forEach(entry -> table.row(
                new Span(String.valueOf(entry.sequence())),
                new Span(words.minute(entry.at())),
                new Span(words.in(entry.event().kind().label())),
                new Span(actor(entry.event().actor())),
                subject(entry),
                detail(entry.event().detail())));
        add(table);
    }

    private String actor(AuditActor actor) {
        return switch (actor.kind()) {
            case ACCOUNT -> actor.id().map(this::nameOf).orElse("—");
            case JOB_SEEKER, STATION, NOBODY -> words.of("keeping.audit.actor", actor.kind());
        };
    }

    private String nameOf(UUID id) {
        Account account = accounts.get(id);
        return account == null ? id.toString() : account.displayName();
    }

    private Div subject(AuditEntry entry) {
        AuditSubject subject = entry.event().subject();
        if (subject.equals(AuditSubject.UNKNOWN_ACCOUNT)) {
            return new Div(new Span(words.of("keeping.audit.subject.unknownAccount")));
        }
        Div cell = new Div(new Span(words.of("keeping.audit.subject", subject.kind())));
        if (subject.kind() != AuditSubject.Kind.STATION) {
            String address = "%s?subject=%s".formatted(AuditView.PATH, subject.id());
            String text = subject.kind() == AuditSubject.Kind.ACCOUNT
                    ? nameOf(UUID.fromString(subject.id()))
                    : subject.id().substring(0, 8);
            cell.add(new Span(" "), Links.to(address, text, "subject-" + entry.sequence()));
        }
        return cell;
    }

    private Span detail(String recorded) {
        Span span = new Span(AuditDetail.of(words, recorded));
        span.addClassName("keeping-detail");
        return span;
    }
}
