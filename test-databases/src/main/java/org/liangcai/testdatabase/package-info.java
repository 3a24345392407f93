/** Databases for tests: a fresh one on H2 or on a real PostgreSQL server, and a way to run a test class on both. */
@NullMarked
package org.liangcai.testdatabase;

import org.jspecify.annotations.NullMarked;
