/** The item bank over HTTP: the files of items, pages of generated items and exports. */
@NullMarked
package org.liangcai.assessment.bank.api;

import org.jspecify.annotations.NullMarked;
