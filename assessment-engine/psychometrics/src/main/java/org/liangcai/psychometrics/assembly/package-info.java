/**
 * Assembly of tests from a bank: one or several forms whose information is as near as possible to a target, or as high as possible, under
 * a blueprint; and, where no such form exists, which demands clash.
 */
@NullMarked
package org.liangcai.psychometrics.assembly;

import org.jspecify.annotations.NullMarked;
