/**
 * Work samples of the office: texts to be copied and paper records to be entered into forms, made from a seed in both languages, and how
 * what was written is compared with what should have been.
 */
@NullMarked
package org.liangcai.itembank.worksample;

import org.jspecify.annotations.NullMarked;
