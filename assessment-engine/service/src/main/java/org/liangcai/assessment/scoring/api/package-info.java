/** Scores over HTTP. */
@NullMarked
package org.liangcai.assessment.scoring.api;

import org.jspecify.annotations.NullMarked;
