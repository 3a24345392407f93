/** Numerical methods that know nothing of psychometrics; the only package that may use Commons Math. */
@NullMarked
package org.liangcai.psychometrics.numerics;

import org.jspecify.annotations.NullMarked;
