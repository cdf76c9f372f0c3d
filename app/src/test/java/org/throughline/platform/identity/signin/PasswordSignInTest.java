// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.testing.AuthenticatorApp;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

@ThroughlineTest
class PasswordSignInTest {

  private static final String PASSWORD = "kettle violin harbour";

  private final SignInLinks links;
  private final JdbcClient jdbc;
  private final int port;
  private final Account account;
  private final WebVisitor visitor;

  PasswordSignInTest(People people, SignInLinks links, JdbcClient jdbc, @LocalServerPort int port) {
    this.links = links;
    this.jdbc = jdbc;
    this.port = port;
    this.account = people.holding(Role.READER);
    this.visitor = new WebVisitor(port);
  }

  @BeforeEach
  void forgetsEarlierTries() {
    jdbc.sql("delete from identity.throttle").update();
  }

  @Test
  void anInvitedPersonSignsInAndAnUnknownOneReadsTheSameRefusal() {
    enrol();

    WebVisitor other = new WebVisitor(port);
    other.get("/sign-in");
    HttpResponse<String> wrong =
        other.post("/sign-in", Map.of("email", account.email(), "password", "wrong wrong wrong"));
    HttpResponse<String> unknown =
        other.post(
            "/sign-in",
            Map.of("email", "no.body@council.example", "password", "wrong wrong wrong"));

    assertThat(wrong.statusCode()).isEqualTo(422).isEqualTo(unknown.statusCode());
    assertThat(refusal(wrong)).isEqualTo(refusal(unknown)).contains("is not right");
  }

  @Test
  void aCodeWorksOnce() {
    AuthenticatorApp app = enrol();
    String code = app.code(Instant.now().plusSeconds(30));
    assertThat(signIn(code).statusCode()).isEqualTo(302);

    HttpResponse<String> again = signIn(code);

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("was used before");
  }

  @Test
  void aRecoveryCodeWorksOnceInPlaceOfTheApp() {
    String token = links.forAccount(account.id());
    AuthenticatorApp app = chooseAt(token);
    HttpResponse<String> shown =
        visitor.post("/join/" + token + "/code", Map.of("code", app.code(Instant.now())));
    String code = shown.body().replaceAll("(?s).*?<li>([A-Z2-7-]{19})</li>.*", "$1");

    assertThat(signIn(code.toLowerCase(java.util.Locale.ROOT)).statusCode()).isEqualTo(302);
    assertThat(signIn(code).statusCode()).isEqualTo(422);
  }

  @Test
  void aSessionIsRenewedAtSignInAndGoneAtSignOut() {
    AuthenticatorApp app = enrol();
    WebVisitor person = new WebVisitor(port);
    person.get("/sign-in");
    person.post("/sign-in", Map.of("email", account.email(), "password", PASSWORD));
    person.get("/sign-in/code");
    String before = person.cookie("throughline").orElseThrow();
    person.post("/sign-in/code", Map.of("code", app.code(Instant.now().plusSeconds(30))));
    String after = person.cookie("throughline").orElseThrow();
    assertThat(after).isNotEqualTo(before);

    person.get("/account");
    person.post("/sign-out", Map.of());
    WebVisitor thief = new WebVisitor(port);
    thief.keep("throughline", after);
    assertThat(thief.get("/account").statusCode()).isEqualTo(302);
  }

  @Test
  void theSixthWrongPasswordMustWaitEvenIfItIsRight() {
    enrol();
    WebVisitor guesser = new WebVisitor(port);
    guesser.get("/sign-in");
    for (int number = 0; number < 8; number++) {
      guesser.post("/sign-in", Map.of("email", account.email(), "password", "wrong wrong wrong"));
    }

    HttpResponse<String> right =
        guesser.post("/sign-in", Map.of("email", account.email(), "password", PASSWORD));

    assertThat(right.statusCode()).isEqualTo(429);
    assertThat(right.body()).contains("Wait").doesNotContain(PASSWORD);
  }

  @Test
  void theAuditLogNamesNobody() {
    WebVisitor guesser = new WebVisitor(port);
    guesser.get("/sign-in");
    guesser.post("/sign-in", Map.of("email", "secret.name@council.example", "password", "x y z"));

    List<String> lines =
        jdbc.sql(
                """
                select entry::text
                  from audit.entry entry
                 where act = 'sign-in-refused'
                 order by entry_id desc
                 limit 3
                """)
            .query(String.class)
            .list();
    assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("secret.name"));
    assertThat(lines).noneMatch(line -> line.contains("127.0.0.1"));
  }

  private AuthenticatorApp enrol() {
    String token = links.forAccount(account.id());
    AuthenticatorApp app = chooseAt(token);
    visitor.post("/join/" + token + "/code", Map.of("code", app.code(Instant.now())));
    return app;
  }

  private AuthenticatorApp chooseAt(String token) {
    visitor.get("/join/" + token);
    HttpResponse<String> chosen = visitor.post("/join/" + token, Map.of("password", PASSWORD));
    return AuthenticatorApp.reading(visitor.follow(chosen).body());
  }

  private HttpResponse<String> signIn(String code) {
    WebVisitor person = new WebVisitor(port);
    person.get("/sign-in");
    person.follow(person.post("/sign-in", Map.of("email", account.email(), "password", PASSWORD)));
    return person.post("/sign-in/code", Map.of("code", code));
  }

  private static String refusal(HttpResponse<String> page) {
    return page.body()
        .replaceAll("(?s).*<div class=\"govuk-error-summary__body\">(.*?)</div>.*", "$1");
  }
}
