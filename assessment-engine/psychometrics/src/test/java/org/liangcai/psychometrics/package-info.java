/** What the tests of several packages share. */
@NullMarked
package org.liangcai.psychometrics;

import org.jspecify.annotations.NullMarked;
