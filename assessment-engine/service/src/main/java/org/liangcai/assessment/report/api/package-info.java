/** Reports and their verification over HTTP. */
@NullMarked
package org.liangcai.assessment.report.api;

import org.jspecify.annotations.NullMarked;
