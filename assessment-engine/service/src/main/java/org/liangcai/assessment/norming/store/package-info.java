/** Decisions on norms, scores kept for norms, rescorings and checks in the database; rows are only ever added. */
@NullMarked
package org.liangcai.assessment.norming.store;

import org.jspecify.annotations.NullMarked;
