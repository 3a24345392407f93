/**
 * Norm tables in files: either a head in JSON that says what the table is, with its cells in CSV, or all in one file of the format
 * {@code liangcai-norms/1}; and the raw scores norms are built from.
 */
@NullMarked
package org.liangcai.norms.file;

import org.jspecify.annotations.NullMarked;
