/** Reads norm tables from files: a head in JSON that says what the table is, and its cells in CSV. */
@NullMarked
package org.liangcai.norms.file;

import org.jspecify.annotations.NullMarked;
