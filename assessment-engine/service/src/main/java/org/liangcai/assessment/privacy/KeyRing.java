package org.liangcai.assessment.privacy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * The station's keys.
 *
 * @param person wrap the keys of visits, the one in use first; those after it were in use before the last rotation
 * @param audit signs
 */
record KeyRing(List<StationKey> person, StationKey audit) {

    KeyRing {
        person = List.copyOf(person);
        if (person.isEmpty() || person.stream().anyMatch(key -> key.use() != StationKey.Use.PERSON)) {
            throw new IllegalArgumentException("A key ring needs at least one key for persons.");
        }
        if (audit.use() != StationKey.Use.AUDIT) {
            throw new IllegalArgumentException("A key ring needs a key for the audit log.");
        }
    }

    static KeyRing draw(RandomGenerator random, Instant at) {
        return new KeyRing(
                List.of(StationKey.draw(StationKey.Use.PERSON, random, at)),
                StationKey.draw(StationKey.Use.AUDIT, random, at));
    }

    StationKey current() {
        return person.getFirst();
    }

    Optional<StationKey> person(String id) {
        return person.stream().filter(key -> key.id().equals(id)).findFirst();
    }

    boolean holds(String id) {
        return audit.id().equals(id) || person(id).isPresent();
    }

    /** With a new key in use, and without those of the earlier ones that wrap nothing any more. */
    KeyRing rotated(StationKey replacement, Set<String> stillInUse) {
        List<StationKey> keys = new ArrayList<>(List.of(replacement));
        person.stream()
                .filter(key -> key.equals(current()) || stillInUse.contains(key.id()))
                .forEach(keys::add);
        return new KeyRing(keys, audit);
    }
}
