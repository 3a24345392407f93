/**
 * Verification: a short test at the office after one that was taken without supervision. Its outcome is that the first result is
 * consistent with it, or not yet confirmed; it never says why.
 */
@NullMarked
package org.liangcai.assessment.retest;

import org.jspecify.annotations.NullMarked;
