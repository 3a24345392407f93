/** Pictures of every view and of every document, taken from a station that is filled with what an office has after some weeks. */
@NullMarked
package org.liangcai.station.pictures;

import org.jspecify.annotations.NullMarked;
