/** The administrator's desk: accounts and roles; and, for everyone signed in, the own password. */
@NullMarked
package org.liangcai.station.administration;

import org.jspecify.annotations.NullMarked;
