package org.liangcai.assessment.interview;

import java.time.Instant;
import java.util.UUID;

/**
 * One rating by one rater.
 *
 * @param rater the rater's account
 * @param competency what is rated
 * @param level 1 to 5
 * @param evidence what the person said or did
 * @param at when it was given or last changed
 */
public record GivenRating(UUID rater, String competency, int level, String evidence, Instant at) {}
