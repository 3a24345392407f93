/** Signing in through the office's own OpenID Connect provider: an option beside user name and password. */
@NullMarked
package org.liangcai.station.provider;

import org.jspecify.annotations.NullMarked;
