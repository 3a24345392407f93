/** Measurements of the engine's speed; run by hand, never by the tests. */
@NullMarked
package org.liangcai.psychometrics.benchmark;

import org.jspecify.annotations.NullMarked;
