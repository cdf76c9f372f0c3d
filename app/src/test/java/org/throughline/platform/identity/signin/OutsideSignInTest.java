// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

/// A whole round with a service of our own that speaks OpenID Connect.
@ThroughlineTest
class OutsideSignInTest {

  private static final Service SERVICE = Service.start();

  private final People people;
  private final WebVisitor visitor;

  OutsideSignInTest(People people, @LocalServerPort int port) {
    this.people = people;
    this.visitor = new WebVisitor(port);
  }

  @DynamicPropertySource
  static void service(DynamicPropertyRegistry properties) {
    String registration = "spring.security.oauth2.client.registration.council.";
    String provider = "spring.security.oauth2.client.provider.council.";
    properties.add(registration + "client-id", () -> "throughline");
    properties.add(registration + "client-secret", () -> "a secret of the test");
    properties.add(registration + "client-name", () -> "the council's directory");
    properties.add(registration + "scope", () -> "openid,email");
    properties.add(registration + "authorization-grant-type", () -> "authorization_code");
    properties.add(
        registration + "redirect-uri", () -> "{baseUrl}/sign-in/with/{registrationId}/answer");
    properties.add(provider + "authorization-uri", () -> SERVICE.address() + "/authorize");
    properties.add(provider + "token-uri", () -> SERVICE.address() + "/token");
    properties.add(provider + "jwk-set-uri", () -> SERVICE.address() + "/keys");
    properties.add(provider + "issuer-uri", SERVICE::address);
  }

  @Test
  void theHolderOfAnAccountsVerifiedAddressIsSignedIn() {
    Account account = people.holding(Role.READER);

    HttpResponse<String> answer =
        comeBackAs(account.email().toUpperCase(java.util.Locale.UK), true);

    assertThat(WebVisitor.location(answer)).isEqualTo("/");
    assertThat(visitor.get("/account").body()).contains(account.email());
  }

  @Test
  void anAddressThatIsNotVerifiedSignsNobodyIn() {
    HttpResponse<String> answer = comeBackAs(people.holding(Role.READER).email(), false);

    assertThat(WebVisitor.location(answer)).isEqualTo("/sign-in/no-account");
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void somebodyWithoutAnAccountIsToldSo() {
    HttpResponse<String> answer = comeBackAs(people.freeEmail(), true);

    assertThat(visitor.follow(answer).body()).contains("no account here has that address");
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void anAnswerThatNobodyAskedForIsRefused() {
    HttpResponse<String> answer = visitor.get("/sign-in/with/council/answer?code=x&state=y");

    assertThat(WebVisitor.location(answer)).isEqualTo("/sign-in/no-account");
  }

  private HttpResponse<String> comeBackAs(String email, boolean verified) {
    assertThat(visitor.get("/sign-in").body()).contains("Sign in with the council's directory");
    HttpResponse<String> sentAway = visitor.get("/sign-in/with/council");
    Map<String, String> asked =
        parameters(sentAway.headers().firstValue("Location").orElseThrow().replaceAll(".*\\?", ""));
    SERVICE.willSay(email, verified, asked.get("nonce"));
    return visitor.get("/sign-in/with/council/answer?code=any&state=" + asked.get("state"));
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  /// Answers on the loopback, and says of whoever comes what the test tells it.
  private static final class Service {
    private final HttpServer server;
    private final RSAKey key;
    private volatile String token = "";

    private Service(HttpServer server, RSAKey key) {
      this.server = server;
      this.key = key;
    }

    static Service start() {
      try {
        HttpServer server =
            HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Service service = new Service(server, new RSAKeyGenerator(2048).keyID("one").generate());
        server.createContext("/keys", service::keys);
        server.createContext("/token", service::token);
        server.createContext("/.well-known/openid-configuration", service::configuration);
        server.start();
        return service;
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      } catch (JOSEException failure) {
        throw new IllegalStateException(failure);
      }
    }

    String address() {
      return "http://localhost:" + server.getAddress().getPort();
    }

    void willSay(String email, boolean verified, String nonce) {
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

    private void configuration(HttpExchange exchange) throws IOException {
      answer(
          exchange,
          """
          {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize",
           "token_endpoint": "%1$s/token", "jwks_uri": "%1$s/keys",
           "response_types_supported": ["code"], "subject_types_supported": ["public"],
           "id_token_signing_alg_values_supported": ["RS256"]}
          """
              .formatted(address()));
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
      byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, bytes.length);
      try (exchange) {
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
