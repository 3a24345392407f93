/** What happens to norms by the clock, and norm tables and switch reports as files. */
@NullMarked
package org.liangcai.assessment.norming.api;

import org.jspecify.annotations.NullMarked;
