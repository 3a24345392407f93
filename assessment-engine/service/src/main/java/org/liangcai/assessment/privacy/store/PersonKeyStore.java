package org.liangcai.assessment.privacy.store;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.liangcai.assessment.privacy.PersonKeys;
import org.liangcai.assessment.privacy.StationKey;
import org.liangcai.assessment.privacy.StationKeys;
import org.liangcai.assessment.privacy.WrappedKey;

/** Wrapped keys in the database. */
@Singleton
@Transactional
class PersonKeyStore implements PersonKeys {

    private static final int MOST_AT_ONCE = 1000;

    private final PersonKeyRows rows;
    private final StationKeyRows stationKeys;

    PersonKeyStore(PersonKeyRows rows, StationKeyRows stationKeys) {
        this.rows = rows;
        this.stationKeys = stationKeys;
    }

    @Override
    public void add(WrappedKey key) {
        rows.save(PersonKeyRow.of(key));
    }

    @Override
    public Optional<WrappedKey> find(UUID visit) {
        return rows.findByVisitId(visit).map(PersonKeyRow::key);
    }

    @Override
    public List<WrappedKey> find(Collection<UUID> visits) {
        List<UUID> wanted = List.copyOf(visits);
        List<WrappedKey> found = new ArrayList<>();
        for (int from = 0; from < wanted.size(); from += MOST_AT_ONCE) {
            rows.findByVisitIdIn(wanted.subList(from, Math.min(from + MOST_AT_ONCE, wanted.size()))).stream()
                    .map(PersonKeyRow::key)
                    .forEach(found::add);
        }
        return found;
    }

    @Override
    public List<WrappedKey> notWrappedBy(String keyId, int atMost) {
        return rows.findOthers(keyId, atMost).stream().map(PersonKeyRow::key).toList();
    }

    @Override
    public void replace(WrappedKey before, WrappedKey after) {
        rows.rewrap(before.visit(), before.keyId(), after.keyId(), after.wrapped());
    }

    @Override
    public Set<String> wrapping() {
        return Set.copyOf(rows.findKeyIds());
    }

    @Override
    public void relyOn(List<StationKey> keys) {
        Set<String> noted = noted();
        keys.stream()
                .filter(key -> !noted.contains(key.id()))
                .map(StationKeyRow::of)
                .forEach(stationKeys::save);
        keys.stream()
                .filter(key -> key.use() == StationKey.Use.PERSON)
                .forEach(key -> stationKeys.forgetUnused(key.id()));
    }

    /** Compares the key file with what the database relies on; of several stations starting at once only one makes the first keys. */
    void check(StationKeys keys) {
        stationKeys.holdOthers();
        Set<String> known = new HashSet<>(noted());
        known.addAll(wrapping());
        relyOn(keys.prepare(known));
    }

    private Set<String> noted() {
        return stationKeys.findAll().stream().map(StationKeyRow::id).collect(Collectors.toSet());
    }
}
