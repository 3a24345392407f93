/** What was observed: scored responses, persons by items, with groups and weights. Every analysis of the engine begins here. */
@NullMarked
package org.liangcai.psychometrics.data;

import org.jspecify.annotations.NullMarked;
