package org.liangcai.itembank.kept;

import java.util.Optional;
import org.liangcai.itembank.form.BatteryId;

/**
 * Names one version of a form or a battery.
 *
 * @param id the form or battery
 * @param version from 1
 */
public record KeptVersion(KeptId id, int version) {

    private static final String BETWEEN = ".v";

    public KeptVersion {
        if (version < 1) {
            throw new IllegalArgumentException("The version (%d) of (%s) must be 1 or more.".formatted(version, id));
        }
    }

    /** What visits call it, if it is a battery: every version is a battery of its own, so that a visit keeps the one it was opened with. */
    public BatteryId battery() {
        return BatteryId.of(toString());
    }

    /** The version a visit means; empty for batteries of a release. */
    public static Optional<KeptVersion> of(BatteryId battery) {
        int at = battery.value().lastIndexOf(BETWEEN);
        if (at < 1) {
            return Optional.empty();
        }
        String id = battery.value().substring(0, at);
        String version = battery.value().substring(at + BETWEEN.length());
        return KeptId.isFit(id) && version.matches("[1-9]\\d{0,5}")
                ? Optional.of(new KeptVersion(KeptId.of(id), Integer.parseInt(version)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return id + BETWEEN + version;
    }
}
