/**
 * Makes figural matrices, number series, letter series, word problems, checks of records and turned cubes by rule from a seed. A solver
 * that knows nothing of the generator's choices proves for every item that the key is the only defensible answer; what it cannot
 * prove is thrown away. Difficulty is predicted from the design and says so wherever it goes.
 */
@NullMarked
package org.liangcai.itembank.generator;

import org.jspecify.annotations.NullMarked;
