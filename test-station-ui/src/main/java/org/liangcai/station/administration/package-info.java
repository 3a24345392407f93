/** The administrator's desk: accounts and roles, the audit log, retention and receipts. */
@NullMarked
package org.liangcai.station.administration;

import org.jspecify.annotations.NullMarked;
