/**
 * Items on trial: answers to them are gathered from real sessions in which they did not count, they are calibrated against the items that
 * do, and they come into use only after a second person has seen what that would have changed.
 */
@NullMarked
package org.liangcai.assessment.pilot;

import org.jspecify.annotations.NullMarked;
