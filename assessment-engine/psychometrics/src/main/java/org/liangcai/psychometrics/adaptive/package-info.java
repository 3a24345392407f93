/**
 * Adaptive tests: which item comes next and when to stop, as pure functions of the answers so far, so that a session can be replayed
 * at any time; and simulations that show how precise such a test is and how often it shows each item.
 */
@NullMarked
package org.liangcai.psychometrics.adaptive;

import org.jspecify.annotations.NullMarked;
