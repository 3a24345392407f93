package org.liangcai.station.bank;

import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.liangcai.assessment.RefusedException;
import org.liangcai.assessment.bank.BankPage;
import org.liangcai.itembank.InstrumentId;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemState;
import org.liangcai.itembank.search.BankQuery;
import org.liangcai.station.desk.DeskView;
import org.liangcai.station.desk.EntryList;
import org.liangcai.station.desk.FilterFields;
import org.liangcai.station.desk.Filters;
import org.liangcai.station.desk.Links;
import org.liangcai.station.desk.Split;
import org.liangcai.station.i18n.Messages;
import org.liangcai.station.shell.DeskLayout;

/** The kept items on the left, found as one types; the chosen one, or a new one, on the right. */
@Route(value = "desk/bank/items/:item?/:part?", layout = DeskLayout.class)
@RouteAlias(value = "desk/bank", layout = DeskLayout.class)
@Prototype
@RolesAllowed({"PSYCHOMETRICIAN", "ADMINISTRATOR"})
public class ItemsView extends DeskView {

    static final String PATH = BankParts.ITEMS.path();
    private static final int PAGE_SIZE = 30;

    private final transient BankDesk desk;

    public ItemsView(Messages messages, BankDesk desk) {
        super(messages);
        this.desk = desk;
    }

    @Override
    protected String title() {
        return words().of("bank.items");
    }

    @Override
    protected void build() {
        add(BankParts.navigation(words(), BankParts.ITEMS));
        EntryList list = list();
        String chosen = parameter("item");
        if (chosen.equals("new")) {
            add(Split.of(list, new NewItemForm(words(), desk, from(), this::show)));
            return;
        }
        record(chosen)
                .ifPresentOrElse(
                        item -> add(Split.of(
                                list,
                                new ItemDetail(
                                        words(), desk, item, ItemPart.of(parameter("part")), filters(), this::show))),
                        () -> add(Split.of(
                                list,
                                words().of(chosen.isEmpty() ? "bank.choose" : "bank.unknown"),
                                words().of("bank.choose.hint"))));
    }

    /** The version a new one begins with, if there is one. */
    private Optional<ItemRecord> from() {
        return record(filters().get("from"));
    }

    private Optional<ItemRecord> record(String number) {
        if (!number.matches("\\d{1,15}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(desk.items().item(actor(), Long.parseLong(number)));
        } catch (RefusedException unknown) {
            return Optional.empty();
        }
    }

    private void show(ItemRecord item) {
        open(filters().with("from", "").addressOf(PATH + "/" + item.number()));
    }

    private EntryList list() {
        EntryList list =
                new EntryList("bank-items", title(), filters().with("from", "").addressOf(PATH));
        Pager pager = new Pager(words());
        list.withAction(Links.action(
                        filters().with("from", "").addressOf(PATH + "/new"), words().of("bank.new"), "new-item"))
                .withFilters(
                        typed("text", list, pager),
                        FilterFields.chosen(
                                "state",
                                words().of("bank.filter.state"),
                                words().of("bank.filter.allStates"),
                                List.of(ItemState.values()),
                                state -> words().of("bank.state", state),
                                filters(),
                                state -> filter("state", state, list, pager)),
                        typed("tag", list, pager),
                        FilterFields.chosen(
                                "instrument",
                                words().of("bank.filter.instrument"),
                                words().of("bank.filter.allInstruments"),
                                desk.items().instruments(actor()),
                                instrument -> instrument.id().value(),
                                instrument -> words().in(instrument.name()),
                                filters(),
                                instrument -> filter("instrument", instrument, list, pager)),
                        typed("difficulty", list, pager));
        list.add(pager);
        fill(list, pager);
        return list;
    }

    private TextField typed(String name, EntryList list, Pager pager) {
        TextField field = FilterFields.typed(
                name, words().of("bank.filter." + name), filters(), text -> filter(name, text, list, pager));
        if (name.equals("difficulty")) {
            field.setPlaceholder("−1 … 1.5");
        }
        return field;
    }

    private void filter(String name, String value, EntryList list, Pager pager) {
        keep(filters().with(name, value).with(Pager.PAGE, ""));
        fill(list, pager);
    }

    private void fill(EntryList list, Pager pager) {
        Filters filters = filters().with("from", "");
        BankPage page = desk.items().find(actor(), query(filters), Pager.page(filters) * PAGE_SIZE, PAGE_SIZE);
        list.show(
                page.items().stream().map(item -> entry(item, filters)).toList(),
                words().of("bank.found", String.valueOf(page.total())),
                words().of(filters.values().isEmpty() ? "bank.none" : "desk.noneFiltered"),
                parameter("item"));
        pager.show(words(), PATH, filters, page.total(), PAGE_SIZE);
    }

    static BankQuery query(Filters filters) {
        BankQuery query = BankQuery.ALL.withText(filters.get("text"));
        Set<String> tags = Arrays.stream(filters.get("tag").split("[,，]"))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .collect(Collectors.toSet());
        query = query.withTags(tags);
        Optional<ItemState> state = Arrays.stream(ItemState.values())
                .filter(one -> one.name().equals(filters.get("state")))
                .findFirst();
        query = state.isPresent() ? query.withStates(Set.of(state.get())) : query;
        String instrument = filters.get("instrument").strip();
        query = instrument.isEmpty() ? query : query.withInstrument(InstrumentId.of(instrument));
        Optional<BankQuery.Range> difficulty = RangeText.read(filters.get("difficulty"));
        return difficulty.isPresent() ? query.withDifficulty(difficulty.get()) : query;
    }

    private EntryList.Entry entry(ItemRecord item, Filters filters) {
        String state = words().of("bank.state", item.state());
        return new EntryList.Entry(
                String.valueOf(item.number()),
                filters.addressOf(PATH + "/" + item.number()),
                item.version().toString(),
                item.quarantined() ? words().of("bank.quarantined") : state,
                ItemWords.beginning(item, words().language()));
    }
}
