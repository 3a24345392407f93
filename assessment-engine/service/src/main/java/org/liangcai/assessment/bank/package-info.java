/** What is done with the kept items: writing, reviewing, importing, exporting, watching. The rules of the ledger are the item bank's; who may do what is decided here. */
@NullMarked
package org.liangcai.assessment.bank;

import org.jspecify.annotations.NullMarked;
