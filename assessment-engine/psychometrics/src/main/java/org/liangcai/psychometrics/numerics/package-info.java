/** Numerical methods and distributions that know nothing of psychometrics; the only package that may use Commons Math and ojAlgo. */
@NullMarked
package org.liangcai.psychometrics.numerics;

import org.jspecify.annotations.NullMarked;
