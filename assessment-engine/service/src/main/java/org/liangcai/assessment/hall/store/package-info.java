/** Halls, seats and the logs of sittings in the database. */
@NullMarked
package org.liangcai.assessment.hall.store;

import org.jspecify.annotations.NullMarked;
