/** The file over HTTP, for counsellors and at the seat. */
@NullMarked
package org.liangcai.assessment.disclosure.api;

import org.jspecify.annotations.NullMarked;
