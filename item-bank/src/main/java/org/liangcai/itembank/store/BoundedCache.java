package org.liangcai.itembank.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values asked for last. Safe for use by many threads; a value may be worked out twice at the same time. */
final class BoundedCache<K, V> {

    private final Map<K, V> values;

    BoundedCache(int most) {
        values = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    V get(K key, Function<K, V> workOut) {
        synchronized (values) {
            V kept = values.get(key);
            if (kept != null) {
                return kept;
            }
        }
        V value = workOut.apply(key);
        synchronized (values) {
            values.put(key, value);
        }
        return value;
    }
}
