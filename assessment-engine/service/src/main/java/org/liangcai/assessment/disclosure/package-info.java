/** Everything that is kept on a person, as one file the person can have. */
@NullMarked
package org.liangcai.assessment.disclosure;

import org.jspecify.annotations.NullMarked;
