/** Jobs and evaluations for employers over HTTP, and for counsellors who has looked at a person's results. */
@NullMarked
package org.liangcai.assessment.evaluation.api;

import org.jspecify.annotations.NullMarked;
