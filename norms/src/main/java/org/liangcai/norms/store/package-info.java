/** Keeps norm tables in the database; nothing stored is ever changed. */
@NullMarked
package org.liangcai.norms.store;

import org.jspecify.annotations.NullMarked;
