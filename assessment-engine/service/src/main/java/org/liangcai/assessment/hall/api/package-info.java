/** Sittings and registered seats over HTTP. */
@NullMarked
package org.liangcai.assessment.hall.api;

import org.jspecify.annotations.NullMarked;
