/** What is personal of a visitor is sealed with a key of the visit's own, and those keys with the station's; without the key a sealed text is noise. */
@NullMarked
package org.liangcai.assessment.privacy;

import org.jspecify.annotations.NullMarked;
