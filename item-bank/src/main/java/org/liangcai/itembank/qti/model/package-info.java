/**
 * A QTI item, test, stimulus, usage-data document and content package as immutable values, in the terms of QTI 3.0 whatever version
 * they were read from. The values hold everything the supported part of the standard can say; what a screen does with them and how
 * they are read and written is decided elsewhere. Only the response processing is executable, see the scoring package.
 */
@NullMarked
package org.liangcai.itembank.qti.model;

import org.jspecify.annotations.NullMarked;
