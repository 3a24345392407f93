/** The audit log over HTTP, for administrators. */
@NullMarked
package org.liangcai.assessment.audit.api;

import org.jspecify.annotations.NullMarked;
