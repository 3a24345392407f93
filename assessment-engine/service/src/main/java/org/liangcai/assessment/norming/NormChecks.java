package org.liangcai.assessment.norming;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where checks of norms are kept. They are only ever added; every method is one transaction. */
public interface NormChecks {

    void add(NormCheck check);

    /** When the last check was made. */
    Optional<Instant> last();

    /** The checks of a form, newest first, at most so many. */
    List<NormCheck> of(LocalForm form, int most);
}
