/**
 * From answers to scores: every score with its standard error, the source of that error, what it is compared with (or that there is
 * nothing to compare it with) and its provenance. Pure functions of what was answered, the item bank and the norm tables.
 */
@NullMarked
package org.liangcai.assessment.scoring;

import org.jspecify.annotations.NullMarked;
