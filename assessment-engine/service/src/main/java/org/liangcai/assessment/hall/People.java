package org.liangcai.assessment.hall;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.liangcai.assessment.visit.Visit;
import org.liangcai.assessment.visit.Visits;

/** Who the people of a sitting are. A visit never changes, so it is read once in a while only. Safe for use by many threads. */
final class People {

    private static final int KEPT = 1000;

    private final Visits visits;
    private final Map<UUID, Visit> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Visit> eldest) {
            return size() > KEPT;
        }
    };

    People(Visits visits) {
        this.visits = visits;
    }

    /** The visit, as it may be remembered. */
    Optional<Visit> find(UUID visit) {
        synchronized (known) {
            Visit remembered = known.get(visit);
            if (remembered != null) {
                return Optional.of(remembered);
            }
        }
        return read(visit);
    }

    /** The visit as it is in the database now; one that was erased is forgotten. */
    Optional<Visit> read(UUID visit) {
        Optional<Visit> found = visits.find(visit);
        synchronized (known) {
            found.ifPresentOrElse(one -> known.put(visit, one), () -> known.remove(visit));
        }
        return found;
    }

    /** A name of which a neighbour learns no more than the first character. */
    static String masked(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first) + "＊＊";
    }
}
