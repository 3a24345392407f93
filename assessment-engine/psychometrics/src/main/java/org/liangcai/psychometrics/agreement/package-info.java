/**
 * Agreement between raters. Numbers that raters gave come in as a {@link org.liangcai.psychometrics.data.ScoreMatrix} of subjects by
 * raters, categories as {@link Ratings}; every coefficient comes out with what it is made of.
 */
@NullMarked
package org.liangcai.psychometrics.agreement;

import org.jspecify.annotations.NullMarked;
