/** Occupations and matches over HTTP. */
@NullMarked
package org.liangcai.assessment.matching.api;

import org.jspecify.annotations.NullMarked;
