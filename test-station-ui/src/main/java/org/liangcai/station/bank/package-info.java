/** The psychometrician's desk: the item bank with its items, files, families of generated items, and the watch over items in use. */
@NullMarked
package org.liangcai.station.bank;

import org.jspecify.annotations.NullMarked;
