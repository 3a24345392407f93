/**
 * Reports for the job seeker, the counsellor and the employer, as pages and as PDF. An issued report is kept as it was printed and
 * can be verified by its code.
 */
@NullMarked
package org.liangcai.assessment.report;

import org.jspecify.annotations.NullMarked;
