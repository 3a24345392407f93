/** Changes of the database that take more than SQL. */
@NullMarked
package org.liangcai.assessment.upgrade.store;

import org.jspecify.annotations.NullMarked;
