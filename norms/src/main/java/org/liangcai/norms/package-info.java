/** What a score is compared with: norm groups, norm tables and standard scores. */
@NullMarked
package org.liangcai.norms;

import org.jspecify.annotations.NullMarked;
