/** The audit log in the database. */
@NullMarked
package org.liangcai.assessment.audit.store;

import org.jspecify.annotations.NullMarked;
