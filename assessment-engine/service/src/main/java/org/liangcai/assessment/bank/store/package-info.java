/** Keeps the watch over items and the review of generated items in the database, counts sessions that are over, and puts the services together. */
@NullMarked
package org.liangcai.assessment.bank.store;

import org.jspecify.annotations.NullMarked;
