/** A person's visit to the station: who, for what purpose, with which battery and which consent. */
@NullMarked
package org.liangcai.assessment.visit;

import org.jspecify.annotations.NullMarked;
