package org.liangcai.assessment.privacy;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The seals of visits. Safe for use by many threads. */
public final class PersonSeals {

    private final VisitKeys keys;
    private final StationKeys station;

    public PersonSeals(VisitKeys keys, StationKeys station) {
        this.keys = keys;
        this.station = station;
    }

    /** A new seal for a visit that has none; its key is kept, in the transaction that is under way. */
    public PersonSeal create(UUID visit) {
        PersonSeal seal = PersonSeal.draw(station.random());
        keys.add(seal.wrap(visit, station.current()));
        return seal;
    }

    /** The seal of a visit. */
    public PersonSeal of(UUID visit) {
        return keys.find(visit)
                .map(this::unwrap)
                .orElseThrow(() -> new IllegalStateException("The visit (%s) has no key.".formatted(visit)));
    }

    /** The seals of those of the visits that are there. */
    public Map<UUID, PersonSeal> of(Collection<UUID> visits) {
        return keys.find(visits).stream().collect(Collectors.toMap(WrappedKey::visit, this::unwrap));
    }

    private PersonSeal unwrap(WrappedKey wrapped) {
        return PersonSeal.unwrap(wrapped, station.person(wrapped.keyId()), station.random());
    }
}
