package org.liangcai.assessment.interview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An interview as it is kept.
 *
 * @param id the interview
 * @param visit the visit of the person
 * @param guideVersion the version of the guide it is conducted by
 * @param family the job family of the guide
 * @param openedBy the counsellor's account
 * @param openedAt when it was opened
 * @param raters who rates, in the order in which they were named
 */
public record Interview(
        UUID id, UUID visit, String guideVersion, String family, UUID openedBy, Instant openedAt, List<Rater> raters) {

    public Interview {
        raters = List.copyOf(raters);
    }

    /** Whether every rater has locked; until then nobody sees anybody else's ratings. */
    public boolean completed() {
        return raters.stream().allMatch(Rater::locked);
    }

    public Optional<Rater> rater(UUID account) {
        return raters.stream().filter(rater -> rater.account().equals(account)).findFirst();
    }

    /**
     * One rater.
     *
     * @param account the rater's account
     * @param name how the rater signed when the interview was opened
     * @param lockedAt when the rater declared the own ratings final
     */
    public record Rater(UUID account, String name, Optional<Instant> lockedAt) {
        public boolean locked() {
            return lockedAt.isPresent();
        }
    }
}
