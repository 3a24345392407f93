/** Accounts in the database. */
@NullMarked
package org.liangcai.assessment.account.store;

import org.jspecify.annotations.NullMarked;
