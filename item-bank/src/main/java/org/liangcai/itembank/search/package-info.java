/**
 * Finds versions of the ledger by tag, wording, state, instrument and parameters. The index is held in memory, an immutable value built
 * from the rows of the database and brought up to date by the change counter of the ledger, so that it needs no full-text feature of any
 * database and finds the same on all of them.
 */
@NullMarked
package org.liangcai.itembank.search;

import org.jspecify.annotations.NullMarked;
