/** Receipts and legal holds in the database. */
@NullMarked
package org.liangcai.assessment.erasure.store;

import org.jspecify.annotations.NullMarked;
