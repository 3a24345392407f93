package org.liangcai.assessment.retention;

import org.liangcai.assessment.erasure.Hold;

/**
 * A visit on hold, as administrators see it: without the person.
 *
 * @param reference the visit's reference
 * @param hold why and since when
 */
public record HeldVisit(String reference, Hold hold) {}
