/** The executable: the command line and the start of the station. */
@NullMarked
package org.liangcai.station;

import org.jspecify.annotations.NullMarked;
