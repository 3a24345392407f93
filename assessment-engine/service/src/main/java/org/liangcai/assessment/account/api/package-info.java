/** Signing in and out, and the accounts, over HTTP. */
@NullMarked
package org.liangcai.assessment.account.api;

import org.jspecify.annotations.NullMarked;
