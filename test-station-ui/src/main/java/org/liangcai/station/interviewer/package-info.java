/** The interviewer's desk: the interviews one rates, the rating page and what the ratings came to. */
@NullMarked
package org.liangcai.station.interviewer;

import org.jspecify.annotations.NullMarked;
