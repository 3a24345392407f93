/** One process, one port: Jetty carries Micronaut's servlet and Vaadin's servlet, and both get their objects from one context. */
@NullMarked
package org.liangcai.station.server;

import org.jspecify.annotations.NullMarked;
