/** The seat over HTTP: what the page at a station asks and gets. The cookie {@code seat} says who is asking. */
@NullMarked
package org.liangcai.assessment.session.api;

import org.jspecify.annotations.NullMarked;
