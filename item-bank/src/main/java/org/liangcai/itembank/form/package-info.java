/** What a sitting consists of: batteries of sections, each fixed or adaptive, timed or untimed. */
@NullMarked
package org.liangcai.itembank.form;

import org.jspecify.annotations.NullMarked;
