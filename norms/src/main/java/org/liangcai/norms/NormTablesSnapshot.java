package org.liangcai.norms;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Norm tables held in memory. Immutable, safe for use by many threads. */
public final class NormTablesSnapshot implements NormTables {

    private final List<NormTable> all;
    private final Map<Key, NormTable> versions;
    private final NavigableMap<NormTableId, NormTable> latest;

    private record Key(NormTableId id, int version) {}

    /** @throws IllegalArgumentException if two tables have the same id and version */
    public NormTablesSnapshot(Collection<NormTable> tables) {
        all = tables.stream()
                .sorted(Comparator.comparing(NormTable::id).thenComparingInt(NormTable::version))
                .toList();
        var seen = new HashSet<Key>();
        for (NormTable table : all) {
            if (!seen.add(key(table))) {
                throw new IllegalArgumentException("The norm table (%s, version %d) is there more than once."
                        .formatted(table.id(), table.version()));
            }
        }
        versions = all.stream().collect(Collectors.toUnmodifiableMap(NormTablesSnapshot::key, Function.identity()));
        latest = all.stream()
                .collect(Collectors.toMap(
                        NormTable::id,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparingInt(NormTable::version)),
                        TreeMap::new));
    }

    @Override
    public Optional<NormTable> version(NormTableId id, int version) {
        return Optional.ofNullable(versions.get(new Key(id, version)));
    }

    @Override
    public Optional<NormTable> latest(NormTableId id) {
        return Optional.ofNullable(latest.get(id));
    }

    @Override
    public List<NormTable> forForm(String instrument, String form) {
        return latest.values().stream()
                .filter(table ->
                        table.instrument().equals(instrument) && table.form().equals(form))
                .toList();
    }

    @Override
    public List<NormTable> all() {
        return all;
    }

    private static Key key(NormTable table) {
        return new Key(table.id(), table.version());
    }
}
