package org.liangcai.station.provider;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * The provider through which staff may sign in; none unless an issuer is given.
 *
 * @param issuer the provider's issuer, as its discovery document says it
 * @param clientId what the provider calls this station
 * @param clientSecretFile a file with the station's secret in its first line, readable by the station alone
 * @param userNameClaim the claim that holds the user name of the account here; one that the provider guards and people cannot change
 */
@ConfigurationProperties("station.provider")
record ProviderSettings(
        @Bindable(defaultValue = "") String issuer,
        @Bindable(defaultValue = "") String clientId,
        @Bindable(defaultValue = "") String clientSecretFile,
        @Bindable(defaultValue = "preferred_username") String userNameClaim) {

    boolean on() {
        return !issuer.isBlank();
    }
}
