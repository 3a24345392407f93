package org.liangcai.station.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.StationTime;
import org.liangcai.assessment.account.Account;
import org.liangcai.assessment.account.AccountService;
import org.liangcai.assessment.audit.AuditEntry;
import org.liangcai.assessment.audit.AuditFilter;
import org.liangcai.assessment.audit.AuditKind;
import org.liangcai.assessment.audit.AuditService;
import org.liangcai.assessment.audit.AuditVerdict;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Notice;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The audit log: filtered, page by page, with a check of the whole log and a way to take it along. */
@Route(value = "desk/audit", layout = DeskLayout.class)
@Prototype
@RolesAllowed("ADMINISTRATOR")
public class AuditView extends DeskView {

    static final String PATH = "desk/audit";

    private static final String BEFORE = "before";
    private static final UUID NO_ACCOUNT = new UUID(0, 0);

    private final transient AuditService audit;
    private final transient AccountService accounts;
    private final Div entries = new Div();
    private final Code checkpoint = new Code();

    public AuditView(Messages messages, AuditService audit, AccountService accounts) {
        super(messages);
        this.audit = audit;
        this.accounts = accounts;
    }

    @Override
    protected String title() {
        return words().of("keeping.audit");
    }

    @Override
    protected void build() {
        Paragraph what = new Paragraph(words().of("keeping.audit.what"));
        Notice notice = new Notice("audit-notice", words());
        entries.setId("audit-entries");
        add(new H1(title()), what, actions(notice), notice, checkpoint(), fields(), entries);
        fill();
    }

    private Div actions(Notice notice) {
        Button check = new Button(words().of("keeping.audit.check"));
        check.setId("check-audit");
        check.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        check.setDisableOnClick(true);
        check.addClickListener(click -> {
            notice.attempt(() -> say(notice, audit.verify(actor())));
            check.setEnabled(true);
            fill();
        });
        Anchor export = Links.to("api/audit/export", words().of("keeping.audit.export"), "export-audit");
        export.setRouterIgnore(true);
        export.getElement().setAttribute("download", "liangcai-audit.ndjson");
        Div actions = new Div(check, export);
        actions.addClassNames("desk-actions", "keeping-actions");
        return actions;
    }

    private void say(Notice notice, AuditVerdict verdict) {
        switch (verdict) {
            case AuditVerdict.Whole whole ->
                notice.say(words().of("keeping.audit.whole", String.valueOf(whole.entries())));
            case AuditVerdict.Broken broken ->
                notice.complain(words().of(
                                "keeping.audit.broken",
                                String.valueOf(broken.sequence()),
                                words().in(broken.fault().text())));
        }
    }

    private Div checkpoint() {
        checkpoint.setId("audit-checkpoint");
        checkpoint.addClassName("desk-mono");
        Paragraph label = new Paragraph(words().of("keeping.audit.checkpoint"));
        label.addClassName("desk-hint");
        Code command = new Code("./station audit verify --checkpoint");
        command.setId("audit-checkpoint-command");
        command.addClassName("desk-mono");
        Div part = new Div(label, new Div(command), checkpoint);
        part.addClassName("keeping-checkpoint");
        return part;
    }

    private Div fields() {
        Div fields = new Div(
                FilterFields.chosen(
                        "kind",
                        words().of("keeping.audit.filter.kind"),
                        words().of("keeping.audit.filter.all"),
                        List.of(AuditKind.values()),
                        kind -> words().in(kind.label()),
                        filters(),
                        kind -> filter("kind", kind)),
                FilterFields.typed(
                        "actor", words().of("keeping.audit.filter.actor"), filters(), typed -> filter("actor", typed)),
                FilterFields.typed(
                        "subject",
                        words().of("keeping.audit.filter.subject"),
                        filters(),
                        typed -> filter("subject", typed)),
                FilterFields.typed(
                        "day", words().of("keeping.audit.filter.day"), filters(), typed -> filter("day", typed)));
        fields.addClassNames("desk-filters", "keeping-filters");
        return fields;
    }

    private void filter(String name, String value) {
        keep(filters().with(name, value).with(BEFORE, ""));
        fill();
    }

    private void fill() {
        checkpoint.setText(audit.head(actor()).toString());
        List<AuditEntry> found = audit.page(actor(), wanted(filters()), before());
        entries.removeAll();
        if (found.isEmpty()) {
            Paragraph none = new Paragraph(words().of("desk.noneFiltered"));
            none.setId("audit-none");
            entries.add(none);
        } else {
            entries.add(new AuditTable(words(), accounts.accounts(actor()), found));
        }
        entries.add(paging(found));
    }

    private Div paging(List<AuditEntry> found) {
        Div paging = new Div();
        paging.addClassName("desk-actions");
        if (before() != Long.MAX_VALUE) {
            paging.add(
                    Links.to(filters().with(BEFORE, "").addressOf(PATH), words().of("keeping.newest"), "audit-newest"));
        }
        if (found.size() == AuditService.PAGE) {
            String last = String.valueOf(found.getLast().sequence());
            paging.add(
                    Links.to(filters().with(BEFORE, last).addressOf(PATH), words().of("keeping.older"), "audit-older"));
        }
        return paging;
    }

    private long before() {
        String typed = filters().get(BEFORE);
        return typed.matches("\\d{1,18}") ? Long.parseLong(typed) : Long.MAX_VALUE;
    }

    private AuditFilter wanted(Filters filters) {
        Optional<LocalDate> day = day(filters.get("day").strip());
        return new AuditFilter(
                List.of(AuditKind.values()).stream()
                        .filter(kind -> kind.name().equals(filters.get("kind")))
                        .findFirst(),
                account(filters.get("actor").strip()),
                Optional.of(filters.get("subject").strip()).filter(typed -> !typed.isEmpty()),
                day.map(AuditView::startOf),
                day.map(date -> startOf(date.plusDays(1))));
    }

    /** The account of a user name; of a name that is nobody's, one that has done nothing. */
    private Optional<UUID> account(String userName) {
        return userName.isEmpty()
                ? Optional.empty()
                : Optional.of(accounts.accounts(actor()).stream()
                        .filter(account -> account.userName().equalsIgnoreCase(userName)
                                || account.displayName().equalsIgnoreCase(userName))
                        .map(Account::id)
                        .findFirst()
                        .orElse(NO_ACCOUNT));
    }

    private static Optional<LocalDate> day(String typed) {
        try {
            return typed.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(typed));
        } catch (DateTimeException unfinished) {
            return Optional.empty();
        }
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(StationTime.ZONE).toInstant();
    }
}
