/**
 * Forms and batteries that a publisher makes of kept items: picked by hand, assembled to a blueprint, or as pools to choose from; approved
 * by a second person and frozen when a visit is first opened with them.
 */
@NullMarked
package org.liangcai.assessment.forms;

import org.jspecify.annotations.NullMarked;
