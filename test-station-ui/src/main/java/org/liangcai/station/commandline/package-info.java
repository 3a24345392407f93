/** What is said on standard output to the person who starts the station. */
@NullMarked
package org.liangcai.station.commandline;

import org.jspecify.annotations.NullMarked;
