/** The keys of visits in the database, and the station's key file being checked against it when the station starts. */
@NullMarked
package org.liangcai.assessment.privacy.store;

import org.jspecify.annotations.NullMarked;
