/** Which visit verifies which, in the database. */
@NullMarked
package org.liangcai.assessment.retest.store;

import org.jspecify.annotations.NullMarked;
