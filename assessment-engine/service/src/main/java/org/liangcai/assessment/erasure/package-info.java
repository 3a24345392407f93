/** What is left when a visit is erased: a receipt that names nobody; and what may stop an erasure: a legal hold. */
@NullMarked
package org.liangcai.assessment.erasure;

import org.jspecify.annotations.NullMarked;
