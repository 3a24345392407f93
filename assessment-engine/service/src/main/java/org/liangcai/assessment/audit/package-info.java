/** The audit log: what was done that matters for security and for people's data, by whom and when, chained so that a later change shows. */
@NullMarked
package org.liangcai.assessment.audit;

import org.jspecify.annotations.NullMarked;
