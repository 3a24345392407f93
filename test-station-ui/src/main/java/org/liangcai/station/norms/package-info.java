/** The desk of those who keep norms: tables, approval and use, norms from the station's own scores, switches and monthly checks. */
@NullMarked
package org.liangcai.station.norms;

import org.jspecify.annotations.NullMarked;
