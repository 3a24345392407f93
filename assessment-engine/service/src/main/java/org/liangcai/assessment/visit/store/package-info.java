/** Visits, persons and seat codes in the database, and the consent texts that are shipped. */
@NullMarked
package org.liangcai.assessment.visit.store;

import org.jspecify.annotations.NullMarked;
