package org.liangcai.station.desk;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** The fields with which a list is narrowed down. Each is named after the filter it sets: {@code filter-text}, {@code filter-status}. */
public final class FilterFields {

    private FilterFields() {}

    /** A filter that is typed; what it finds is shown while typing. */
    public static TextField typed(String name, String label, Filters filters, Consumer<String> whenChanged) {
        TextField field = new TextField(label);
        field.setId("filter-" + name);
        field.setClearButtonVisible(true);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValue(filters.get(name));
        field.addValueChangeListener(change -> whenChanged.accept(change.getValue()));
        return field;
    }

    /** A filter that is chosen among constants, or none of them. */
    public static <E extends Enum<E>> Select<E> chosen(
            String name,
            String label,
            String all,
            List<E> constants,
            Function<E, String> words,
            Filters filters,
            Consumer<String> whenChanged) {
        return chosen(name, label, all, constants, Enum::name, words, filters, whenChanged);
    }

    /**
     * A filter that is chosen among things that each have a code, or none of them.
     *
     * @param code what stands in the address
     * @param words what is read
     */
    public static <T> Select<T> chosen(
            String name,
            String label,
            String all,
            List<T> things,
            Function<T, String> code,
            Function<T, String> words,
            Filters filters,
            Consumer<String> whenChanged) {
        Select<T> field = new Select<>();
        field.setId("filter-" + name);
        field.setLabel(label);
        field.setItems(things);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(all);
        field.setItemLabelGenerator(item -> item == null ? all : words.apply(item));
        things.stream()
                .filter(thing -> code.apply(thing).equals(filters.get(name)))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(
                change -> whenChanged.accept(change.getValue() == null ? "" : code.apply(change.getValue())));
        return field;
    }
}
