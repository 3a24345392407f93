package org.liangcai.station.desk;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The filters of a list as they stand in the address, so that they survive going back and can be passed on as a link.
 *
 * @param values the filters that are set, by name
 */
public record Filters(Map<String, String> values) {

    public Filters {
        values = Map.copyOf(values);
    }

    public static Filters of(QueryParameters query) {
        Map<String, String> values = new LinkedHashMap<>();
        query.getParameters().forEach((name, found) -> values.put(name, found.getFirst()));
        return new Filters(values);
    }

    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    public Filters with(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.remove(name);
        if (!value.isBlank()) {
            changed.put(name, value);
        }
        return new Filters(changed);
    }

    /** Whether a text holds what was typed into the filter, upper and lower case being the same. */
    public boolean matches(String name, String... texts) {
        String wanted = get(name).strip().toLowerCase(Locale.ROOT);
        for (String text : texts) {
            if (text.toLowerCase(Locale.ROOT).contains(wanted)) {
                return true;
            }
        }
        return wanted.isEmpty();
    }

    /** A path with these filters. */
    public String addressOf(String path) {
        return location(path).getPathWithQueryParameters();
    }

    /** Writes the filters into the address of the page without leaving it. */
    public void keepIn(String path) {
        UI.getCurrent().getPage().getHistory().replaceState(null, location(path));
    }

    public QueryParameters query() {
        return QueryParameters.simple(new TreeMap<>(values));
    }

    private Location location(String path) {
        return new Location(path, query());
    }
}
