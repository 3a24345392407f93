/** The employer's desk: jobs, requests for evaluations, and what a person's consent allows to be seen. */
@NullMarked
package org.liangcai.station.employer;

import org.jspecify.annotations.NullMarked;
