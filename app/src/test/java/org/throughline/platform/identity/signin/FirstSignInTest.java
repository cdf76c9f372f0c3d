// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.factors.SignInLink;
import org.throughline.platform.identity.factors.SignInLinks;
import org.throughline.testing.AuthenticatorApp;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

@ThroughlineTest
class FirstSignInTest {

  private static final String PASSWORD = "kettle violin harbour";

  private final People people;
  private final SignInLinks links;
  private final JdbcClient jdbc;
  private final WebVisitor visitor;

  FirstSignInTest(People people, SignInLinks links, JdbcClient jdbc, @LocalServerPort int port) {
    this.people = people;
    this.links = links;
    this.jdbc = jdbc;
    this.visitor = new WebVisitor(port);
  }

  @BeforeEach
  void nobodyCanSignInAsAdministrator() {
    people.takeAwayEveryAdministratorsWayIn();
  }

  @Test
  void theLinkLeadsToAnAccountThatSignsInWithPasswordAndCode() {
    String email = people.freeEmail();
    AuthenticatorApp app = becomeAdministrator(links.forTheFirstAdministrator(), email);
    assertThat(visitor.get("/account").body()).contains(email, "Administrator");

    visitor.post("/sign-out", Map.of());
    assertThat(visitor.get("/account").statusCode()).isEqualTo(302);

    visitor.get("/sign-in?to=/account");
    HttpResponse<String> passwordTaken =
        visitor.post("/sign-in", Map.of("email", email, "password", PASSWORD, "to", "/account"));
    visitor.follow(passwordTaken);
    HttpResponse<String> codeTaken =
        visitor.post("/sign-in/code", Map.of("code", app.code(Instant.now().plusSeconds(30))));
    assertThat(codeTaken.statusCode()).as(codeTaken.body()).isEqualTo(302);
    assertThat(WebVisitor.location(codeTaken)).isEqualTo("/account");
    assertThat(visitor.follow(codeTaken).body()).contains(email);
  }

  @Test
  void theLinkWorksOnce() {
    String token = links.forTheFirstAdministrator();
    becomeAdministrator(token, people.freeEmail());

    assertThat(visitor.get("/first-sign-in/" + token).statusCode()).isEqualTo(410);
  }

  @Test
  void theLinksOfSeveralNodesWorkBesideEachOtherUntilOneIsUsed() {
    String one = links.forTheFirstAdministrator();
    String other = links.forTheFirstAdministrator();

    assertThat(visitor.get("/first-sign-in/" + other).statusCode()).isEqualTo(200);
    becomeAdministrator(one, people.freeEmail());
    people.takeAwayEveryAdministratorsWayIn();

    assertThat(visitor.get("/first-sign-in/" + other).statusCode()).isEqualTo(410);
  }

  @Test
  void ofTwoPeopleWithALinkEachAtOneMomentOneBecomesTheFirst() throws Exception {
    List<SignInLink> both =
        Stream.of(links.forTheFirstAdministrator(), links.forTheFirstAdministrator())
            .map(token -> links.find(token).orElseThrow())
            .toList();

    try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> used =
          people.invokeAll(
              both.stream().<Callable<Boolean>>map(link -> () -> links.use(link)).toList());
      assertThat(List.of(used.getFirst().get(), used.getLast().get()))
          .containsExactlyInAnyOrder(true, false);
    }
  }

  @Test
  void aLinkAskedForAgainEndsThoseBefore() {
    String before = links.forTheFirstAdministrator();
    String now = links.onlyForTheFirstAdministrator();

    assertThat(visitor.get("/first-sign-in/" + before).statusCode()).isEqualTo(410);
    assertThat(visitor.get("/first-sign-in/" + now).statusCode()).isEqualTo(200);
  }

  @Test
  void theLinkIsRefusedOnceAnAdministratorCanSignIn() {
    becomeAdministrator(links.forTheFirstAdministrator(), people.freeEmail());

    String late = links.forTheFirstAdministrator();
    assertThat(visitor.get("/first-sign-in/" + late).statusCode()).isEqualTo(410);
  }

  @Test
  void theLinkIsRefusedAfterADay() {
    String token = links.forTheFirstAdministrator();
    jdbc.sql(
            """
            update identity.sign_in_link
               set expires_at = now() - interval '1 second'
             where kind = 'FIRST' and used_at is null
            """)
        .update();

    assertThat(visitor.get("/first-sign-in/" + token).statusCode()).isEqualTo(410);
  }

  @Test
  void onlyTheHashOfTheTokenIsKept() {
    String token = links.forTheFirstAdministrator();

    assertThat(
            jdbc.sql("select count(*) from identity.sign_in_link l where l::text like :token")
                .param("token", "%" + token + "%")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void everyProblemIsSaidAtOnce() {
    String token = links.forTheFirstAdministrator();
    visitor.get("/first-sign-in/" + token);

    HttpResponse<String> answer =
        visitor.post(
            "/first-sign-in/" + token, Map.of("name", "", "email", "nobody", "password", "short"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains(
            "Enter a name", "Enter an email address", "Enter a password of at least 12 characters");
  }

  @Test
  void noAccountIsMadeUntilTheAppIsProved() {
    String token = links.forTheFirstAdministrator();
    String email = people.freeEmail();
    visitor.get("/first-sign-in/" + token);
    visitor.follow(chooses(token, email));

    HttpResponse<String> answer =
        visitor.post("/first-sign-in/" + token + "/code", Map.of("code", "abcdef"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(
            jdbc.sql("select count(*) from identity.account where email = :email")
                .param("email", email)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private AuthenticatorApp becomeAdministrator(String token, String email) {
    visitor.get("/first-sign-in/" + token);
    AuthenticatorApp app = AuthenticatorApp.reading(visitor.follow(chooses(token, email)).body());
    HttpResponse<String> done =
        visitor.post("/first-sign-in/" + token + "/code", Map.of("code", app.code(Instant.now())));
    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(recoveryCodes(done.body())).isEqualTo(10);
    return app;
  }

  private HttpResponse<String> chooses(String token, String email) {
    return visitor.post(
        "/first-sign-in/" + token,
        Map.of("name", "Ada Fixture", "email", email, "password", PASSWORD));
  }

  private static long recoveryCodes(String page) {
    Matcher codes = Pattern.compile("<li>([A-Z2-7]{4}-){3}[A-Z2-7]{4}</li>").matcher(page);
    return codes.results().count();
  }
}
