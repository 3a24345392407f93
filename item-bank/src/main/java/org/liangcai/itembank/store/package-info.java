/** Keeps released items, instruments and batteries in the database and hands them out as a snapshot. */
@NullMarked
package org.liangcai.itembank.store;

import org.jspecify.annotations.NullMarked;
