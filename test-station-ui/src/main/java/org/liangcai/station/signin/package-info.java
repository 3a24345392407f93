/** Signing in for staff, and what each account may do for itself. */
@NullMarked
package org.liangcai.station.signin;

import org.jspecify.annotations.NullMarked;
