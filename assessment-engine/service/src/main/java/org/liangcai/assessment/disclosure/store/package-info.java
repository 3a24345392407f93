/** What the tables hold on a visit. */
@NullMarked
package org.liangcai.assessment.disclosure.store;

import org.jspecify.annotations.NullMarked;
