/** Interviews in the database, and the guides among the program's resources. */
@NullMarked
package org.liangcai.assessment.interview.store;

import org.jspecify.annotations.NullMarked;
