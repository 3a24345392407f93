/**
 * The hall: rooms with named seats, sittings in which many people are tested at the same time, and what an invigilator does in them.
 * A sitting is the fold of an append-only log, as a session is.
 */
@NullMarked
package org.liangcai.assessment.hall;

import org.jspecify.annotations.NullMarked;
