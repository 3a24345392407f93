/**
 * The items a publisher keeps: every version with its wording, key, parameters and whole history, from draft to retired. A version is
 * never changed; what happens to it is written down in order and its state is the fold of that. The {@link
 * org.liangcai.itembank.ledger.Ledger} is the port, {@link org.liangcai.itembank.ledger.ActiveItems} what delivery reads of it.
 */
@NullMarked
package org.liangcai.itembank.ledger;

import org.jspecify.annotations.NullMarked;
