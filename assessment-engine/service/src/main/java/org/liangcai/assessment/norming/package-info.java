/**
 * Norms as they are kept at a station: which tables there are, who approved them, which is in use for which scores from when, what
 * changes when another is put in use, norms from the station's own scores, and whether the norm in use still fits.
 */
@NullMarked
package org.liangcai.assessment.norming;

import org.jspecify.annotations.NullMarked;
