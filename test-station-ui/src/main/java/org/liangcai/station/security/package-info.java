/** One identity for the HTTP interface and the views: whoever is signed in to the servlet session, or sits at a seat. */
@NullMarked
package org.liangcai.station.security;

import org.jspecify.annotations.NullMarked;
