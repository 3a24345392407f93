/** Measures the item bank and the norms at the sizes they are asked to bear, on a database of the measurement's own. */
@NullMarked
package org.liangcai.station.measure;

import org.jspecify.annotations.NullMarked;
