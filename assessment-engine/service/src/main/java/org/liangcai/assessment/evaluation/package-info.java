/**
 * What an employer does: describe a job, ask for an evaluation of a person who handed over a reference, and see what that person's
 * consent allows. Without consent nothing is shown, not even that a visit exists.
 */
@NullMarked
package org.liangcai.assessment.evaluation;

import org.jspecify.annotations.NullMarked;
