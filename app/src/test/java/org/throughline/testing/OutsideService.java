// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;

/// A service that speaks OpenID Connect on the loopback, and says of whoever comes what the test
/// tells it. Every test's application knows it as `council`.
public final class OutsideService {
  private final HttpServer server;
  private final RSAKey key;
  private volatile String token = "";

  private OutsideService(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  static OutsideService start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      OutsideService service =
          new OutsideService(server, new RSAKeyGenerator(2048).keyID("one").generate());
      server.createContext("/keys", service::keys);
      server.createContext("/token", service::token);
      server.start();
      return service;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /// How the application knows it.
  ClientRegistrationRepository registration() {
    return new InMemoryClientRegistrationRepository(
        ClientRegistration.withRegistrationId("council")
            .clientName("the council's directory")
            .clientId("throughline")
            .clientSecret("a secret of the tests")
            .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
            .redirectUri("{baseUrl}/sign-in/with/{registrationId}/answer")
            .scope("openid", "email")
            .authorizationUri(address() + "/authorize")
            .tokenUri(address() + "/token")
            .jwkSetUri(address() + "/keys")
            .issuerUri(address())
            .userNameAttributeName("sub")
            .build());
  }

  private String address() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /// Says `email` of whoever comes next.
  ///
  /// @param nonce what the application gave the browser to carry
  public void willSay(String email, boolean verified, String nonce) {
    Instant now = Instant.now();
    JWTClaimsSet claims =
        new JWTClaimsSet.Builder()
            .issuer(address())
            .subject("person")
            .audience("throughline")
            .claim("nonce", nonce)
            .claim("email", email)
            .claim("email_verified", verified)
            .issueTime(Date.from(now))
            .expirationTime(Date.from(now.plusSeconds(300)))
            .build();
    SignedJWT signed =
        new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").build(), claims);
    try {
      signed.sign(new RSASSASigner(key));
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
    token = signed.serialize();
  }

  private void keys(HttpExchange exchange) throws IOException {
    answer(exchange, new JWKSet(key.toPublicJWK()).toString());
  }

  private void token(HttpExchange exchange) throws IOException {
    answer(
        exchange,
        """
        {"access_token": "any", "token_type": "Bearer", "expires_in": 300, "id_token": "%s"}
        """
            .formatted(token));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (exchange) {
      exchange.getResponseBody().write(bytes);
    }
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {
    @Bean(destroyMethod = "stop")
    OutsideService outsideService() {
      return start();
    }

    @Bean
    ClientRegistrationRepository outsideRegistration(OutsideService service) {
      return service.registration();
    }
  }

  void stop() {
    server.stop(0);
  }
}
