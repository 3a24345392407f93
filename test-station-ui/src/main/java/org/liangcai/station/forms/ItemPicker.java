package org.liangcai.station.forms;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liangcai.itembank.ledger.ItemRecord;
import org.liangcai.itembank.ledger.ItemVersion;
import org.liangcai.station.bank.ItemWords;
import org.liangcai.station.desk.Words;

/** Picks items one after the other from those that can be used, found by words; what is picked keeps its order and can be moved. */
final class ItemPicker extends Div {

    private static final int SHOWN = 12;

    private final transient Words words;
    private final String id;
    private transient List<ItemRecord> usable = List.of();
    private final transient List<ItemRecord> picked = new ArrayList<>();
    private final TextField text = new TextField();
    private final UnorderedList found = new UnorderedList();
    private final OrderedList chosen = new OrderedList();
    private final Paragraph count = new Paragraph();
    private final Button all;

    ItemPicker(Words words, String id, String label) {
        this.words = words;
        this.id = id;
        setId(id);
        addClassName("forms-picker");
        getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        text.setId(id + "-text");
        text.setLabel(words.of("forms.pick.text"));
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(change -> show());
        all = new Button("", click -> {
            picked.addAll(open());
            show();
        });
        all.setId(id + "-all");
        found.addClassName("forms-found");
        chosen.addClassName("forms-picked");
        chosen.setId(id + "-picked");
        count.addClassName("desk-count");
        count.getElement().setAttribute("role", "status");
        Span name = new Span(label);
        name.addClassName("forms-picker-name");
        add(name, text, found, all, count, chosen);
        show();
    }

    /** Offers other items; what was picked is laid down. */
    void offer(List<ItemRecord> items) {
        usable = items;
        picked.clear();
        show();
    }

    List<ItemVersion> versions() {
        return picked.stream().map(ItemRecord::version).toList();
    }

    private List<ItemRecord> open() {
        String wanted = text.getValue().strip().toLowerCase(Locale.ROOT);
        return usable.stream()
                .filter(item -> !picked.contains(item))
                .filter(item -> wanted.isEmpty()
                        || described(item).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private String described(ItemRecord item) {
        return Stream.of(
                        item.version().toString(),
                        ItemWords.beginning(item, words.language()),
                        String.join(words.of("common.listSeparator"), item.tags()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private void show() {
        found.removeAll();
        List<ItemRecord> open = open();
        open.stream()
                .limit(SHOWN)
                .forEach(item -> found.add(new ListItem(
                        button("forms.pick.add", "add", item, () -> picked.add(item)), new Span(described(item)))));
        chosen.removeAll();
        for (ItemRecord item : List.copyOf(picked)) {
            int place = picked.indexOf(item);
            Button up = button("forms.pick.up", "up", item, () -> {
                picked.remove(item);
                picked.add(place - 1, item);
            });
            up.setEnabled(place > 0);
            chosen.add(new ListItem(
                    new Span(described(item)),
                    up,
                    button("forms.pick.remove", "remove", item, () -> picked.remove(item))));
        }
        all.setEnabled(!open.isEmpty());
        all.setText(words.of("forms.pick.all", String.valueOf(open.size())));
        count.setText(words.of("forms.pick.count", String.valueOf(picked.size()), String.valueOf(usable.size())));
    }

    private Button button(String key, String what, ItemRecord item, Runnable action) {
        Button button = new Button(words.of(key), click -> {
            action.run();
            show();
        });
        button.setId("%s-%s-%d".formatted(id, what, item.number()));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        button.getElement().setAttribute("aria-label", words.of(key) + " " + item.version());
        return button;
    }
}
