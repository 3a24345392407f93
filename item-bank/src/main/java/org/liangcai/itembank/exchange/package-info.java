/**
 * Items into the ledger and out of it: QTI items and packages, and the bank's own format of one JSON object a line. An import takes all
 * of a file or nothing, and names every fault with its place.
 */
@NullMarked
package org.liangcai.itembank.exchange;

import org.jspecify.annotations.NullMarked;
