package org.liangcai.station.security;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How many requests are let through. A whole hall may share one address, so an address has a thousand seats' worth; a seat has what a
 * hurried person with a bad line needs and a program that hammers does not.
 *
 * @param addressPerSecond for one address, in the long run
 * @param addressAtOnce for one address, after a rest
 * @param seatPerSecond for one seat or one signed-in browser, in the long run
 * @param seatAtOnce for one seat or one signed-in browser, after a rest
 */
@ConfigurationProperties("station.limits")
public record RateLimits(
        @Bindable(defaultValue = "1500") double addressPerSecond,
        @Bindable(defaultValue = "10000") int addressAtOnce,
        @Bindable(defaultValue = "20") double seatPerSecond,
        @Bindable(defaultValue = "120") int seatAtOnce) {}
