/**
 * Signs of careless responding, person by person: how long the same answer goes on, how much answers vary, how far they are from
 * everyone's, whether they fit each other, and how fast they came. None of them alone proves carelessness.
 */
@NullMarked
package org.liangcai.psychometrics.careless;

import org.jspecify.annotations.NullMarked;
