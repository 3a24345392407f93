/** Visits over HTTP, for counsellors. */
@NullMarked
package org.liangcai.assessment.visit.api;

import org.jspecify.annotations.NullMarked;
