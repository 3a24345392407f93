/** Measures what the norms module costs. */
@NullMarked
package org.liangcai.norms.benchmark;

import org.jspecify.annotations.NullMarked;
