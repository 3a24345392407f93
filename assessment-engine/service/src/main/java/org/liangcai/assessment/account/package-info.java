/** Accounts of the staff: who may sign in, with which roles; passwords, the brake on guessing them, and a record of every change. */
@NullMarked
package org.liangcai.assessment.account;

import org.jspecify.annotations.NullMarked;
