/** Retention, legal holds and receipts over HTTP, and the daily erasure. */
@NullMarked
package org.liangcai.assessment.retention.api;

import org.jspecify.annotations.NullMarked;
