/**
 * Forced choice: which of the statements of a block describes a person best. Thurstonian item response models (Brown and Maydeu-Olivares
 * 2011) turn such choices into scores that can be compared between persons.
 */
@NullMarked
package org.liangcai.psychometrics.forcedchoice;

import org.jspecify.annotations.NullMarked;
