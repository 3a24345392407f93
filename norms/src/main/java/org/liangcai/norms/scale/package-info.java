/** Standard scores of the field with their rounding and cut conventions, and the normal distribution they stand on. */
@NullMarked
package org.liangcai.norms.scale;

import org.jspecify.annotations.NullMarked;
