/** What every HTTP endpoint shares: who is acting, how a refusal is answered, how large a request may be and from where it may come. */
@NullMarked
package org.liangcai.assessment.api;

import org.jspecify.annotations.NullMarked;
