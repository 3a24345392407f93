package org.liangcai.station.forms;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.liangcai.assessment.RefusedException;
import org.liangcai.itembank.kept.FormRecord;
import org.liangcai.itembank.kept.FormState;
import org.liangcai.itembank.kept.KeptForms;
import org.liangcai.station.bank.Pager;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** Forms and batteries on the left; the chosen one, or a new one, on the right. */
@Route(value = "desk/forms/:form?", layout = DeskLayout.class)
@Prototype
@StyleSheet("styles/forms.css")
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class FormsView extends DeskView {

    static final String PATH = "desk/forms";
    private static final int PAGE_SIZE = 30;

    private final transient FormsDesk desk;

    public FormsView(Messages messages, FormsDesk desk) {
        super(messages);
        this.desk = desk;
    }

    @Override
    protected String title() {
        return words().of("forms.title");
    }

    @Override
    protected void build() {
        EntryList list = list();
        String chosen = parameter("form");
        for (NewKind kind : NewKind.values()) {
            if (chosen.equals(kind.address())) {
                add(Split.of(list, made(kind)));
                return;
            }
        }
        record(chosen)
                .ifPresentOrElse(
                        record -> add(Split.of(list, new FormDetail(words(), desk, record, this::show))),
                        () -> add(Split.of(
                                list,
                                words().of(chosen.isEmpty() ? "forms.choose" : "forms.unknown"),
                                words().of("forms.choose.hint"))));
    }

    private Div made(NewKind kind) {
        return switch (kind) {
            case FIXED -> new NewFixedForm(words(), desk, this::show);
            case PARALLEL -> new NewParallelForms(words(), desk, this::show);
            case POOL -> new NewPoolForm(words(), desk, this::show);
            case BATTERY -> new NewBatteryForm(words(), desk, record(filters().get("with")), this::show);
        };
    }

    private Optional<FormRecord> record(String number) {
        if (!number.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.forms().record(actor(), Long.parseLong(number)));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    private void show(FormRecord record) {
        open(filters().with("with", "").addressOf(PATH + "/" + record.number()));
    }

    private EntryList list() {
        Filters plain = filters().with("with", "");
        EntryList list = new EntryList("forms", title(), plain.addressOf(PATH));
        Pager pager = new Pager(words());
        Div ways = new Div();
        ways.addClassName("forms-new");
        ways.add(new Span(words().of("forms.new.ways")));
        for (NewKind kind : NewKind.values()) {
            ways.add(Links.to(
                    plain.addressOf(PATH + "/" + kind.address()), words().of("forms.new", kind), kind.address()));
        }
        list.withAction(ways)
                .withFilters(
                        FilterFields.typed(
                                "text",
                                words().of("forms.filter.text"),
                                filters(),
                                text -> filter("text", text, list, pager)),
                        FilterFields.chosen(
                                "state",
                                words().of("forms.filter.state"),
                                words().of("forms.filter.allStates"),
                                List.of(FormState.values()),
                                state -> words().of("forms.state", state),
                                filters(),
                                state -> filter("state", state, list, pager)),
                        FilterFields.chosen(
                                "kind",
                                words().of("forms.filter.kind"),
                                words().of("forms.filter.allKinds"),
                                List.of(KeptForms.Kind.values()),
                                kind -> words().of("forms.kind", kind),
                                filters(),
                                kind -> filter("kind", kind, list, pager)));
        list.add(pager);
        fill(list, pager);
        return list;
    }

    private void filter(String name, String value, EntryList list, Pager pager) {
        keep(filters().with(name, value).with(Pager.PAGE, ""));
        fill(list, pager);
    }

    private void fill(EntryList list, Pager pager) {
        Filters filters = filters().with("with", "");
        KeptForms.Page page = desk.forms().find(actor(), query(filters), Pager.page(filters) * PAGE_SIZE, PAGE_SIZE);
        list.show(
                page.records().stream().map(record -> entry(record, filters)).toList(),
                words().of("forms.found", String.valueOf(page.total())),
                words().of(filters.values().isEmpty() ? "forms.none" : "desk.noneFiltered"),
                parameter("form"));
        pager.show(words(), PATH, filters, page.total(), PAGE_SIZE);
    }

    private static KeptForms.Query query(Filters filters) {
        return new KeptForms.Query(
                filters.get("text"),
                Arrays.stream(FormState.values())
                        .filter(state -> state.name().equals(filters.get("state")))
                        .findFirst(),
                Arrays.stream(KeptForms.Kind.values())
                        .filter(kind -> kind.name().equals(filters.get("kind")))
                        .findFirst());
    }

    private EntryList.Entry entry(FormRecord record, Filters filters) {
        return new EntryList.Entry(
                String.valueOf(record.number()),
                filters.addressOf(PATH + "/" + record.number()),
                words().in(record.contents().title()),
                words().of("forms.state", record.state()),
                "%s · %s".formatted(words().of("forms.kind", KeptForms.Kind.of(record.contents())), record.version()));
    }

    /** What can be made new. */
    enum NewKind {
        FIXED,
        PARALLEL,
        POOL,
        BATTERY;

        String address() {
            return "new-" + name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
