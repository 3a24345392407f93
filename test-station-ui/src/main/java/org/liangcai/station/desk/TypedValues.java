package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.Map;

/** What has been typed into the fields of a page, by their ids, so that building the page anew in another language loses nothing. */
final class TypedValues {

    private final Map<String, Object> values = new HashMap<>();

    private TypedValues() {}

    static TypedValues of(Component page) {
        TypedValues typed = new TypedValues();
        typed.collect(page);
        return typed;
    }

    void restore(Component page) {
        put(page);
        // Fields that appear only after another was filled in are there now.
        put(page);
    }

    private void collect(Component component) {
        if (component instanceof HasValue<?, ?> field && !field.isReadOnly() && !field.isEmpty()) {
            component.getId().ifPresent(id -> values.put(id, field.getValue()));
        }
        component.getChildren().forEach(this::collect);
    }

    private void put(Component component) {
        if (component instanceof HasValue<?, ?> field) {
            component.getId().map(values::get).ifPresent(value -> set(field, value));
        }
        component.getChildren().toList().forEach(this::put);
    }

    @SuppressWarnings("unchecked") // the field with this id had this value a moment ago
    private static void set(HasValue<?, ?> field, Object value) {
        if (!value.equals(field.getValue())) {
            ((HasValue<?, Object>) field).setValue(value);
        }
    }
}
