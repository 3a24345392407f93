/** Puts the services of kept forms together. */
@NullMarked
package org.liangcai.assessment.forms.store;

import org.jspecify.annotations.NullMarked;
