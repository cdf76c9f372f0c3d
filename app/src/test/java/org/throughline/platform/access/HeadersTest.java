// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.testing.People.csrf;

import jakarta.servlet.ServletException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.Relations;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WebVisitor;

/// What every answer carries, whichever route gives it.
@ThroughlineTest
class HeadersTest {

  private static final Map<String, String> ALWAYS =
      Map.of(
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "same-origin",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");
  private static final Pattern INLINE =
      Pattern.compile("(?i)<script(?![^>]*\\ssrc=)|<style|\\sstyle=|\\son[a-z]+=\"|javascript:");

  private final MockMvc web;
  private final List<Routes.Route> routes;
  private final TransactionTemplate transactions;
  private final Account administrator;
  private final People people;
  private final int port;

  HeadersTest(
      MockMvc web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      TransactionTemplate transactions,
      People people,
      @LocalServerPort int port) {
    this.web = web;
    this.routes = Routes.all(mapping);
    this.transactions = transactions;
    this.people = people;
    this.administrator = people.holding(Role.values());
    this.port = port;
  }

  @Test
  void everyRouteCarriesThemForWhoeverAsks() {
    List<String> wrong = new ArrayList<>();
    Relations.pretending(
        true,
        () -> {
          for (Routes.Route route : routes) {
            answer(route, true).ifPresent(answer -> judge(route + " signed in", answer, wrong));
            answer(route, false).ifPresent(answer -> judge(route + " stranger", answer, wrong));
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void nothingThatASignedInPersonReadsIsKeptByABrowserExceptFilesNamedByTheirContent() {
    List<String> wrong = new ArrayList<>();
    Relations.pretending(
        true,
        () -> {
          for (Routes.Route route : routes) {
            answer(route, true)
                .filter(answer -> !header(answer, "Cache-Control").contains("no-store"))
                .filter(answer -> !route.pattern().startsWith("/assets/"))
                .ifPresent(answer -> wrong.add(route + ": " + header(answer, "Cache-Control")));
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void errorPagesCarryThemToo() {
    WebVisitor visitor = new WebVisitor(port);
    visitor.keep("throughline", people.sessionOf(people.holding(Role.READER)));

    for (HttpResponse<String> answer :
        List.of(
            visitor.post("/account/sessions/end-others", Map.of()),
            visitor.get("/no-such-page"),
            visitor.get("/administration/people"),
            visitor.get("/assets/none.css"),
            visitor.get("/plan;x=1"))) {
      assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
      assertThat(answer.headers().firstValue("Content-Security-Policy"))
          .as(answer.uri() + " " + answer.statusCode())
          .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'none'"));
      assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(answer.body()).doesNotContain("org.springframework", "java.lang");
    }
  }

  @Test
  void transportSecurityIsAskedForOverHttpsAlone() throws Exception {
    MockHttpServletResponse over =
        web.perform(get("/sign-in").secure(true)).andReturn().getResponse();
    MockHttpServletResponse plain = web.perform(get("/sign-in")).andReturn().getResponse();

    assertThat(over.getHeader("Strict-Transport-Security")).contains("max-age=31536000");
    assertThat(plain.getHeader("Strict-Transport-Security")).isNull();
  }

  @Test
  void aForwardedHeaderIsNotBelievedUnlessConfigured() throws Exception {
    MockHttpServletResponse answer =
        web.perform(
                get("/account")
                    .header("X-Forwarded-Host", "evil.example")
                    .header("X-Forwarded-Proto", "https"))
            .andReturn()
            .getResponse();

    assertThat(answer.getRedirectedUrl()).isEqualTo("/sign-in?to=%2Faccount");
    assertThat(answer.getHeader("Strict-Transport-Security")).isNull();
  }

  private static void judge(String what, MockHttpServletResponse answer, List<String> wrong) {
    ALWAYS.forEach(
        (name, value) -> {
          if (!header(answer, name).equals(value)) {
            wrong.add(what + ": " + name + " is '" + header(answer, name) + "'");
          }
        });
    String policy = header(answer, "Content-Security-Policy");
    if (!policy.startsWith("default-src 'none'") || policy.contains("unsafe")) {
      wrong.add(what + ": policy is '" + policy + "'");
    }
    if (header(answer, "Content-Type").startsWith("text/html")
        && INLINE.matcher(body(answer)).find()) {
      wrong.add(what + ": the page holds script or style of its own");
    }
  }

  private Optional<MockHttpServletResponse> answer(Routes.Route route, boolean signedIn) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          try {
            var asked = request(route.method(), route.path()).with(csrf());
            route.sends().ifPresent(asked::contentType);
            if (signedIn) {
              asked.with(People.as(administrator));
            }
            return Optional.of(web.perform(asked).andReturn().getResponse());
          } catch (ServletException thrownByTheRoute) {
            return Optional.empty();
          } catch (Exception failure) {
            throw new AssertionError(route.toString(), failure);
          }
        });
  }

  private static String header(MockHttpServletResponse answer, String name) {
    String value = answer.getHeader(name);
    return value == null ? "" : value;
  }

  private static String body(MockHttpServletResponse answer) {
    return new String(answer.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
  }
}
