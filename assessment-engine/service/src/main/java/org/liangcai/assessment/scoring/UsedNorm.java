package org.liangcai.assessment.scoring;

/**
 * A norm table that scores were compared by.
 *
 * @param instrument the instrument whose scores
 * @param form its form
 * @param table the table
 * @param version its version
 */
public record UsedNorm(String instrument, String form, String table, int version) {}
