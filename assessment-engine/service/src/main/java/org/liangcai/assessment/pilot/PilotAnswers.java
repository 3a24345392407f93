package org.liangcai.assessment.pilot;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liangcai.itembank.ledger.ItemVersion;

/** Where answers to items on trial are counted. They go when their visit is erased. Every method is one transaction. */
public interface PilotAnswers {

    /** Completed sessions of people who agreed to trials and whose answers have not been taken in, at most so many. */
    List<UUID> awaiting(int most);

    /** Takes in what a session holds, once; nothing is taken in of a visit that has been erased meanwhile. */
    void take(UUID visit, List<PilotAnswer> answers);

    /** The figures of versions; those without answers are left out. */
    Map<ItemVersion, PilotFigures> figures(Collection<ItemVersion> versions);

    /** The visits with an answer to a version, completed since a moment, the newest first. */
    List<UUID> visits(ItemVersion version, Instant since, int most);
}
