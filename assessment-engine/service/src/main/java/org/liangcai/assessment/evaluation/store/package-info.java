/** Jobs, requests and looks at results in the database. */
@NullMarked
package org.liangcai.assessment.evaluation.store;

import org.jspecify.annotations.NullMarked;
