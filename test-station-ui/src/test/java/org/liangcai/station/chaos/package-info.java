/**
 * A hall in which everything goes wrong: processes are killed, the database is cut off, the disk is full, lines break or crawl, people
 * click twice and open two pages. Afterwards what the seats were told was saved is compared with what is there.
 */
package org.liangcai.station.chaos;
