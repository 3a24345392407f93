/**
 * What every part of the assessment service shares: who is acting, and how something is refused. Data flows one way through the
 * packages: session → scoring → report → matching.
 */
@NullMarked
package org.liangcai.assessment;

import org.jspecify.annotations.NullMarked;
