// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;
import static org.throughline.testing.People.csrf;

import jakarta.servlet.ServletException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.Relations;
import org.throughline.testing.ThroughlineTest;
import org.throughline.testing.WrittenDocs;

/// Walks every route as every role, and as a stranger, with every relation holding and not.
///
/// Each request is carried out for real and then rolled back.
@ThroughlineTest
class AccessMatrixTest {

  private final MockMvc web;
  private final List<Routes.Route> routes;
  private final List<Relation> relations;
  private final TransactionTemplate transactions;
  private final Map<Role, Account> people = new EnumMap<>(Role.class);

  AccessMatrixTest(
      MockMvc web,
      @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
      ObjectProvider<Relation> relations,
      TransactionTemplate transactions,
      People fixtures) {
    this.web = web;
    this.routes = Routes.all(mapping);
    this.relations = relations.stream().toList();
    this.transactions = transactions;
    Arrays.stream(Role.values()).forEach(role -> people.put(role, fixtures.holding(role)));
  }

  @Test
  void everyRouteCarriesExactlyOneRule() {
    assertThat(routes).hasSizeGreaterThan(10);
    assertThat(routes).filteredOn(route -> Rule.of(route.handler()).isEmpty()).isEmpty();
  }

  @Test
  void everyRelationThatARuleSpeaksOfExists() {
    List<String> known = relations.stream().map(Relation::name).toList();

    assertThat(routes)
        .filteredOn(route -> route.rule() instanceof Rule.Roles)
        .allSatisfy(
            route -> {
              Rule.Roles rule = (Rule.Roles) route.rule();
              assertThat(rule.related().isEmpty()).isEqualTo(rule.relation().isEmpty());
              if (!rule.relation().isEmpty()) {
                assertThat(known).contains(rule.relation());
              }
            });
  }

  @Test
  void noRelationHoldsForNonsense() {
    for (String nonsense : List.of("0", "-1", "x", "99999999999999999999", "1'--", "")) {
      assertThat(relations)
          .allSatisfy(
              relation ->
                  assertThat(relation.holds(people.get(Role.READER), everyName(nonsense)))
                      .as("%s of '%s'", relation.name(), nonsense)
                      .isFalse());
    }
    assertThat(relations)
        .allSatisfy(
            relation ->
                assertThat(relation.holds(people.get(Role.READER), Map.of()))
                    .as(relation.name())
                    .isFalse());
  }

  @Test
  void everyRouteLetsInWhomItsRuleNamesAndNobodyElse() {
    List<String> wrong = new ArrayList<>();
    for (boolean hold : List.of(false, true)) {
      Relations.pretending(hold, () -> walk(hold, wrong));
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyWriteWithoutTheFormsTokenIsRefused() {
    List<String> wrong = new ArrayList<>();
    Relations.pretending(
        true,
        () -> {
          for (Routes.Route route : routes) {
            if (route.writes()) {
              Arrays.stream(Role.values())
                  .filter(role -> mayEnter(route.rule(), Optional.of(role), true))
                  .filter(role -> status(send(plain(route, Optional.of(role)))) != 403)
                  .forEach(role -> wrong.add(route + " as " + role));
            }
          }
        });
    assertThat(wrong).isEmpty();
  }

  @Test
  void theWrittenMatrixIsUpToDate() {
    WrittenDocs.isUpToDate("architecture/access-matrix.md", AccessMatrixPage.of(routes));
  }

  private void walk(boolean hold, List<String> wrong) {
    for (Routes.Route route : routes) {
      List<Optional<Role>> visitors =
          new ArrayList<>(Arrays.stream(Role.values()).map(Optional::of).toList());
      visitors.add(Optional.empty());
      for (Optional<Role> visitor : visitors) {
        boolean entered = isIn(send(plain(route, visitor).with(csrf())));
        if (entered != mayEnter(route.rule(), visitor, hold)) {
          wrong.add(
              "%s as %s, relation %s: %s"
                  .formatted(
                      route,
                      visitor.map(Role::name).orElse("a stranger"),
                      hold ? "holds" : "does not hold",
                      entered ? "was let in" : "was refused"));
        }
      }
    }
  }

  private static boolean mayEnter(Rule rule, Optional<Role> visitor, boolean hold) {
    return switch (rule) {
      case Rule.Open() -> true;
      case Rule.AnyAccount() -> visitor.isPresent();
      case Rule.Roles roles ->
          visitor
              .filter(
                  role -> roles.always().contains(role) || (hold && roles.related().contains(role)))
              .isPresent();
    };
  }

  private MockHttpServletRequestBuilder plain(Routes.Route route, Optional<Role> visitor) {
    MockHttpServletRequestBuilder request = request(route.method(), route.path());
    route.sends().ifPresent(request::contentType);
    route.wants().ifPresent(request::accept);
    visitor.ifPresent(role -> request.with(People.as(people.get(role))));
    return request;
  }

  /// Absent when the route's own code threw: whoever asked was in.
  private Optional<MockHttpServletResponse> send(MockHttpServletRequestBuilder request) {
    return transactions.execute(
        status -> {
          status.setRollbackOnly();
          try {
            return Optional.of(web.perform(request).andReturn().getResponse());
          } catch (ServletException thrownByTheRoute) {
            return Optional.empty();
          } catch (Exception failure) {
            throw new AssertionError("The application broke", failure);
          }
        });
  }

  private static boolean isIn(Optional<MockHttpServletResponse> response) {
    int status = status(response);
    String to = response.map(MockHttpServletResponse::getRedirectedUrl).orElse("");
    boolean sentToSignIn = to.equals("/sign-in") || to.startsWith("/sign-in?to=");
    return status != 401 && status != 403 && !sentToSignIn;
  }

  private static int status(Optional<MockHttpServletResponse> response) {
    return response.map(MockHttpServletResponse::getStatus).orElse(500);
  }

  private Map<String, String> everyName(String value) {
    return routes.stream()
        .flatMap(
            route ->
                java.util.regex.Pattern.compile("\\{\\*?([^}:]+)")
                    .matcher(route.pattern())
                    .results())
        .map(match -> match.group(1))
        .distinct()
        .collect(Collectors.toMap(name -> name, name -> value));
  }
}
