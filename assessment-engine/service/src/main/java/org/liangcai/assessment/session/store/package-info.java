/** The log of events, the state of seats and the counsellor's outline of sessions in the database. */
@NullMarked
package org.liangcai.assessment.session.store;

import org.jspecify.annotations.NullMarked;
