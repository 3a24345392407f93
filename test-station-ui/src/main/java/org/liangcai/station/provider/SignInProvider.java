package org.liangcai.station.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorResponse;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liangcai.assessment.RefusedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The station's side of the authorization code flow with PKCE (OpenID Connect Core 1.0, section 3.1; RFC 7636). What the provider says of
 * itself is read when somebody first signs in, so that the station starts whether or not the provider can be reached.
 */
@Singleton
public class SignInProvider {

    /** Where a browser begins the way to the provider. */
    public static final String PATH = "/api/sign-in/provider";

    private static final Logger LOG = LoggerFactory.getLogger(SignInProvider.class);
    private static final int PATIENCE = (int) Duration.ofSeconds(10).toMillis();

    private final ProviderSettings settings;
    private final URI returnAddress;
    private volatile @Nullable OIDCProviderMetadata known;

    SignInProvider(
            ProviderSettings settings, @Value("${station.public-url:`http://localhost:8080`}") String publicUrl) {
        this.settings = settings;
        this.returnAddress = URI.create(publicUrl.replaceAll("/+$", "") + PATH + "/return");
    }

    /** Whether there is one. */
    public boolean on() {
        return settings.on();
    }

    /**
     * Where to send the browser.
     *
     * @throws RefusedException with {@link ProviderRefusal#PROVIDER_AWAY}
     */
    URI address(Attempt attempt) {
        return new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        new Scope("openid", "profile"),
                        new ClientID(settings.clientId()),
                        returnAddress)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(attempt.state())
                .nonce(attempt.nonce())
                .codeChallenge(attempt.verifier(), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /**
     * The user name of whoever the provider has recognised.
     *
     * @param attempt what this browser began
     * @param returned the address with which the provider sent the browser back
     * @throws RefusedException with {@link ProviderRefusal#PROVIDER_REFUSED} if anything about the answer does not hold, and
     *     {@link ProviderRefusal#PROVIDER_AWAY} if the provider cannot be asked
     */
    String userName(Attempt attempt, URI returned) {
        try {
            AuthenticationSuccessResponse answer = success(attempt, returned);
            OIDCTokenResponse tokens = tokens(attempt, answer);
            IDTokenClaimsSet claims =
                    validator().validate(tokens.getOIDCTokens().getIDToken(), attempt.nonce());
            return Optional.ofNullable(claims.getStringClaim(settings.userNameClaim()))
                    .filter(name -> !name.isBlank())
                    .orElseThrow(() -> refused("The identity token has no claim " + settings.userNameClaim() + "."));
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            throw refused(invalid.getMessage());
        } catch (IOException away) {
            throw away(away);
        }
    }

    private static AuthenticationSuccessResponse success(Attempt attempt, URI returned) throws ParseException {
        var answer = com.nimbusds.openid.connect.sdk.AuthenticationResponseParser.parse(returned);
        if (!attempt.state().equals(answer.getState())) {
            throw refused("The state is not that of this browser's attempt.");
        }
        if (!answer.indicatesSuccess()) {
            throw refused(said(answer.toErrorResponse()));
        }
        return answer.toSuccessResponse();
    }

    private OIDCTokenResponse tokens(Attempt attempt, AuthenticationSuccessResponse answer)
            throws ParseException, IOException {
        TokenRequest request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(settings.clientId()), secret()),
                        new AuthorizationCodeGrant(answer.getAuthorizationCode(), returnAddress, attempt.verifier()))
                .build();
        HTTPRequest http = request.toHTTPRequest();
        http.setConnectTimeout(PATIENCE);
        http.setReadTimeout(PATIENCE);
        TokenResponse response = OIDCTokenResponseParser.parse(http.send());
        if (!response.indicatesSuccess()) {
            throw refused(said(response.toErrorResponse()));
        }
        return (OIDCTokenResponse) response.toSuccessResponse();
    }

    private IDTokenValidator validator() throws IOException {
        OIDCProviderMetadata provider = metadata();
        List<JWSAlgorithm> offered =
                Optional.ofNullable(provider.getIDTokenJWSAlgs()).orElse(List.of());
        JWSAlgorithm algorithm = offered.stream()
                .filter(JWSAlgorithm.Family.SIGNATURE::contains)
                .findFirst()
                .orElse(JWSAlgorithm.RS256);
        return new IDTokenValidator(
                provider.getIssuer(),
                new ClientID(settings.clientId()),
                algorithm,
                provider.getJWKSetURI().toURL());
    }

    private OIDCProviderMetadata metadata() {
        OIDCProviderMetadata provider = known;
        if (provider == null) {
            try {
                provider = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), PATIENCE, PATIENCE);
            } catch (IOException | GeneralException unreadable) {
                throw away(unreadable);
            }
            known = provider;
        }
        return provider;
    }

    private Secret secret() throws IOException {
        return new Secret(Files.readString(Path.of(settings.clientSecretFile()))
                .lines()
                .findFirst()
                .orElse(""));
    }

    private static String said(ErrorResponse error) {
        return error.getErrorObject() == null
                ? "The provider gave no reason."
                : "The provider said " + error.getErrorObject().getCode() + ".";
    }

    private static RefusedException refused(@Nullable String why) {
        LOG.warn("A sign-in through the provider was refused: {}", why);
        return new RefusedException(ProviderRefusal.PROVIDER_REFUSED);
    }

    private RefusedException away(Exception cause) {
        LOG.warn("The provider {} cannot be asked: {}", settings.issuer(), cause.toString());
        return new RefusedException(ProviderRefusal.PROVIDER_AWAY);
    }
}
