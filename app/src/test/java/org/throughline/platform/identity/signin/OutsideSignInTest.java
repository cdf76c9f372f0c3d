// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.OutsideService;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

/// A whole round with a service of our own that speaks OpenID Connect.
@ThroughlineTest
class OutsideSignInTest {

  private final OutsideService service;
  private final People people;
  private final WebVisitor visitor;

  OutsideSignInTest(OutsideService service, People people, @LocalServerPort int port) {
    this.service = service;
    this.people = people;
    this.visitor = new WebVisitor(port);
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
    service.willSay(email, verified, asked.get("nonce"));
    return visitor.get("/sign-in/with/council/answer?code=any&state=" + asked.get("state"));
  }

  private static Map<String, String> parameters(String query) {
    return Arrays.stream(query.split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
