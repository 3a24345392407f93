/** Keeps answers to items on trial and what was worked out from them in the database. */
@NullMarked
package org.liangcai.assessment.pilot.store;

import org.jspecify.annotations.NullMarked;
