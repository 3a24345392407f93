/**
 * Builds norms from raw scores: conventional norms by group, and continuous norms that follow age smoothly. The only package of this
 * module that imports Commons Math.
 */
@NullMarked
package org.liangcai.norms.building;

import org.jspecify.annotations.NullMarked;
