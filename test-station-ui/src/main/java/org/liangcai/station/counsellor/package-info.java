/** The counsellor's desk: visits with their seat codes, scores, matches, interviews and reports. */
@NullMarked
package org.liangcai.station.counsellor;

import org.jspecify.annotations.NullMarked;
