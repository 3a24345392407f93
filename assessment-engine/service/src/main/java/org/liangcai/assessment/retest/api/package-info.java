/** Verification over HTTP. */
@NullMarked
package org.liangcai.assessment.retest.api;

import org.jspecify.annotations.NullMarked;
