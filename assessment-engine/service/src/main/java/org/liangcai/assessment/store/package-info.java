/** The database as a whole: how its files are written, how long a connection may be silent, and who may start on it first. */
@NullMarked
package org.liangcai.assessment.store;

import org.jspecify.annotations.NullMarked;
