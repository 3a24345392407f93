/** Issued reports in the database. */
@NullMarked
package org.liangcai.assessment.report.store;

import org.jspecify.annotations.NullMarked;
