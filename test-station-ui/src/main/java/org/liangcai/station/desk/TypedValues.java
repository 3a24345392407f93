package org.liangcai.station.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import java.util.HashMap;
import java.util.Map;

/** What has been typed into the fields of a page, by their ids, so that building the page anew in another language loses nothing. */
final class TypedValues {

    private final String path;
    private final Map<String, Object> values = new HashMap<>();

    private TypedValues(String path) {
        this.path = path;
    }

    static TypedValues of(Component page, String path) {
        TypedValues typed = new TypedValues(path);
        typed.collect(page);
        return typed;
    }

    /** Puts the values back if it is still the same page. */
    void restore(Component page, String newPath) {
        if (newPath.equals(path)) {
            put(page);
        }
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
