/**
 * The assessment session: an append-only log of events, a fold of it into a state, and decisions that turn a command into events or a
 * refusal. The next item is a pure function of log, seed and form.
 */
@NullMarked
package org.liangcai.assessment.session;

import org.jspecify.annotations.NullMarked;
