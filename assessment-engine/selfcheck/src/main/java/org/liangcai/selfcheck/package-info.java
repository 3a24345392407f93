/**
 * Compares the engine with reference values: case folders that hold inputs, values computed by other software or published, and a
 * tolerance for each. One class per field of the engine says how its values are computed; nothing in the engine knows of this package.
 */
@NullMarked
package org.liangcai.selfcheck;

import org.jspecify.annotations.NullMarked;
