package org.liangcai.norms;

import java.time.YearMonth;

/**
 * Says which norm made a score; enough to make the same score again.
 *
 * @param id the table
 * @param version its version
 * @param dated the month the figures were published or computed
 * @param title what the table is called
 * @param sample the people it stands on
 * @param source where its figures come from
 * @param method how the norm was made, and what it takes for granted
 * @param reliabilityNote how the standard error of measurement was come by
 */
public record NormReference(
        NormTableId id,
        int version,
        YearMonth dated,
        BilingualText title,
        NormSample sample,
        NormSource source,
        BilingualText method,
        BilingualText reliabilityNote) {}
