/**
 * Reads the written content of the item bank (questionnaires, situations, batteries, texts) from its resource files and turns it
 * into items, instruments and batteries. A release with faults is refused as a whole, every fault named with its file and line.
 */
@NullMarked
package org.liangcai.itembank.content;

import org.jspecify.annotations.NullMarked;
