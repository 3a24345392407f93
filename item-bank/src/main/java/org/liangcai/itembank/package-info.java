/**
 * What is asked and how an answer is keyed: items with their wording, scoring rule and response-model parameters. Items are
 * immutable values; the {@link org.liangcai.itembank.ItemBank} is the port through which the rest of the product reads them.
 */
@NullMarked
package org.liangcai.itembank;

import org.jspecify.annotations.NullMarked;
