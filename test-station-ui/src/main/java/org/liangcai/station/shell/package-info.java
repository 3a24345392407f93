/** What every view shares: the language of the reader, the header, and the frames of the station (job seekers) and the desk (staff). */
@NullMarked
package org.liangcai.station.shell;

import org.jspecify.annotations.NullMarked;
