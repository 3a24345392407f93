package org.liangcai.assessment.privacy;

import java.util.List;

/**
 * Puts a new station key in use and wraps the key of every visit with it. What is sealed stays as it is. A rotation that was interrupted
 * is completed by the next one. While it runs, the station may be in use.
 */
public final class KeyRotation {

    private static final int BATCH = 500;

    private final PersonKeys keys;
    private final StationKeys station;

    public KeyRotation(PersonKeys keys, StationKeys station) {
        this.keys = keys;
        this.station = station;
    }

    /**
     * What was done.
     *
     * @param from the key in use before
     * @param to the key in use now
     * @param visits how many keys of visits were wrapped anew
     */
    public record Done(String from, String to, long visits) {}

    /** Rotates. */
    public Done rotate() {
        String from = station.current().id();
        StationKey to = station.rotate(keys.wrapping());
        keys.relyOn(List.of(to));
        long visits = wrapAnew(to);
        keys.relyOn(List.of(to));
        return new Done(from, to.id(), visits);
    }

    private long wrapAnew(StationKey to) {
        long visits = 0;
        for (List<WrappedKey> batch = keys.notWrappedBy(to.id(), BATCH);
                !batch.isEmpty();
                batch = keys.notWrappedBy(to.id(), BATCH)) {
            for (WrappedKey before : batch) {
                PersonSeal seal = PersonSeal.unwrap(before, station.person(before.keyId()), station.random());
                keys.replace(before, seal.wrap(before.visit(), to));
                visits++;
            }
        }
        return visits;
    }
}
