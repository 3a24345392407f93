/** The pages of a job seeker: welcome, language, consent, the frame of the assessment runner, the end. Everything is built anew from the seat cookie. */
@NullMarked
package org.liangcai.station.candidate;

import org.jspecify.annotations.NullMarked;
