package org.liangcai.assessment.privacy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The station's keys as this process knows them; the file is read again whenever it has changed, so that a rotation by another process
 * is noticed. Thread-safe.
 */
public final class StationKeys {

    private final Optional<StationKeyFile> file;
    private final SecureRandom random;
    private final Clock clock;
    private @Nullable KeyRing ring;
    private long stamp;

    private StationKeys(Optional<StationKeyFile> file, SecureRandom random, Clock clock) {
        this.file = file;
        this.random = random;
        this.clock = clock;
    }

    /** Keys that lie in a file; nothing is read or written yet. */
    public static StationKeys inFile(Path path, SecureRandom random, Clock clock) {
        return new StationKeys(Optional.of(new StationKeyFile(path)), random, clock);
    }

    /** Keys that end with this process, for a database that does. */
    public static StationKeys inMemory(SecureRandom random, Clock clock) {
        return new StationKeys(Optional.empty(), random, clock);
    }

    /** Where the keys lie; empty when they end with the process. */
    public Optional<Path> path() {
        return file.map(StationKeyFile::path);
    }

    /**
     * Reads the keys, or makes the first ones for a database that knows none.
     *
     * @param known the ids of the keys that the database relies on
     * @return the keys in use now, for the database to note
     * @throws StationKeyException when the database relies on a key that is not there; nothing has been written then
     */
    public synchronized List<StationKey> prepare(Set<String> known) {
        KeyRing found = load().orElseGet(() -> first(known));
        List<String> lacking =
                known.stream().filter(id -> !found.holds(id)).sorted().toList();
        if (!lacking.isEmpty()) {
            throw StationKeyException.wrong(name(), String.join(", ", lacking));
        }
        return List.of(found.current(), found.audit());
    }

    /** A message authentication code by the key that signs, in hexadecimal. */
    public String sign(String domain, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(ring().audit().hmac());
            mac.update((domain + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java platform has HmacSHA256.", missing);
        }
    }

    /** The key that wraps the keys of new visits. */
    StationKey current() {
        return ring().current();
    }

    /** The key of the id, also when it was in use before the last rotation. */
    StationKey person(String id) {
        return ring().person(id).orElseThrow(() -> StationKeyException.wrong(name(), id));
    }

    /** Puts a new key in use; the one before stays readable until the next time. */
    synchronized StationKey rotate(Set<String> stillInUse) {
        StationKey replacement =
                StationKey.draw(StationKey.Use.PERSON, random, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        KeyRing rotated = ring().rotated(replacement, stillInUse);
        file.ifPresent(kept -> kept.replace(rotated));
        keep(rotated);
        return replacement;
    }

    SecureRandom random() {
        return random;
    }

    private KeyRing first(Set<String> known) {
        if (!known.isEmpty()) {
            throw StationKeyException.missing(name());
        }
        KeyRing drawn = KeyRing.draw(random, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        KeyRing kept = file.map(place -> place.create(drawn)).orElse(drawn);
        keep(kept);
        return kept;
    }

    private synchronized KeyRing ring() {
        return load().orElseThrow(() -> StationKeyException.missing(name()));
    }

    private Optional<KeyRing> load() {
        if (file.isPresent() && (ring == null || file.get().stamp() != stamp)) {
            file.get().read().ifPresent(this::keep);
        }
        return Optional.ofNullable(ring);
    }

    private void keep(KeyRing read) {
        ring = read;
        stamp = file.map(StationKeyFile::stamp).orElse(0L);
    }

    private String name() {
        return file.map(kept -> kept.path().toString()).orElse("—");
    }
}
