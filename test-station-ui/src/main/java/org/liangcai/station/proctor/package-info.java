/** The hall on the screen: seats and their check, the invigilator's console, the counter, the public board, and the care of halls. */
@NullMarked
package org.liangcai.station.proctor;

import org.jspecify.annotations.NullMarked;
