/** How long what is kept: a clock for each purpose, legal holds, and what is erased when a clock has run out. */
@NullMarked
package org.liangcai.assessment.retention;

import org.jspecify.annotations.NullMarked;
