package org.liangcai.assessment.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Where interviews are kept. Each method is one transaction. */
public interface Interviews {

    void insert(Interview interview);

    Optional<Interview> find(UUID id);

    /** Interviews the account rates, newest first. */
    List<Interview> ratedBy(UUID account);

    /** All interviews, newest first. */
    List<Interview> all();

    /** The interviews of a visit, oldest first. */
    List<Interview> ofVisit(UUID visit);

    /** All ratings of an interview, in the order in which they were first given. */
    List<GivenRating> ratings(UUID interview);

    /** Gives or changes a rating; false, and nothing changed, when the rater has locked meanwhile. */
    boolean rate(UUID interview, GivenRating rating);

    /** Declares the ratings of a rater final; false, and nothing changed, when they are already or fewer than the given number are there. */
    boolean lock(UUID interview, UUID rater, int ratings, Instant at);
}
