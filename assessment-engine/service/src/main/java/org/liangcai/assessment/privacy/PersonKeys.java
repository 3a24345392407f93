package org.liangcai.assessment.privacy;

import java.util.List;
import java.util.Set;

/** All wrapped keys, for rotation, and which station keys the database relies on. Each method is one transaction. */
public interface PersonKeys extends VisitKeys {

    /** Some keys that another than the given station key wraps. */
    List<WrappedKey> notWrappedBy(String keyId, int atMost);

    /** Puts a key in the place of the same key wrapped otherwise; nothing happens when it is gone or was replaced. */
    void replace(WrappedKey before, WrappedKey after);

    /** The ids of the station keys that wrap anything. */
    Set<String> wrapping();

    /** Notes that the database relies on these keys and, of the keys for persons, on no other that wraps nothing. */
    void relyOn(List<StationKey> keys);
}
