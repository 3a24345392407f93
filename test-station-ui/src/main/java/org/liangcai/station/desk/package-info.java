/** What the desks of counsellors, interviewers, employers and administrators share: frame, words, tables, notices. */
@NullMarked
package org.liangcai.station.desk;

import org.jspecify.annotations.NullMarked;
