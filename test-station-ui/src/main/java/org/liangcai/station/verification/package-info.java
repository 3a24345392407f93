/** Where anyone who holds a report can see whether it is genuine. */
@NullMarked
package org.liangcai.station.verification;

import org.jspecify.annotations.NullMarked;
