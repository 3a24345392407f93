/** The desk on which forms and batteries are made of kept items, approved and looked at. */
@NullMarked
package org.liangcai.station.forms;

import org.jspecify.annotations.NullMarked;
