/**
 * Forms and batteries a publisher keeps: which versions of which items, in which order or from which pool, to which blueprint. Once
 * approved a form never changes; it is frozen when somebody is first given it, and whatever is wanted otherwise is a new version. What
 * happens to a form is written down in order and its state is the fold of that. {@link org.liangcai.itembank.kept.KeptForms} is the
 * port.
 */
@NullMarked
package org.liangcai.itembank.kept;

import org.jspecify.annotations.NullMarked;
