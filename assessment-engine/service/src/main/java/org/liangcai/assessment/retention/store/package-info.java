/** The settings of retention in the database. */
@NullMarked
package org.liangcai.assessment.retention.store;

import org.jspecify.annotations.NullMarked;
