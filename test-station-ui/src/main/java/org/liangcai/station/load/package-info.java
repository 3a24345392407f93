/** Virtual seats that drive a running station through the protocol of the browser, and what they measured. */
@NullMarked
package org.liangcai.station.load;

import org.jspecify.annotations.NullMarked;
