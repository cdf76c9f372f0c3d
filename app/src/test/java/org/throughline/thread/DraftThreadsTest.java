// SPDX-License-Identifier: Apache-2.0
package org.throughline.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.PlanFixture;
import org.throughline.measures.Links;
import org.throughline.measures.Links.Link;
import org.throughline.measures.MeasureCode;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Strategies;
import org.throughline.strategy.StrategyId;
import org.throughline.strategy.StrategyStatus;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A draft is for its owner and for those who write strategies, by whatever of its codes it is
/// asked for.
@ThroughlineTest
class DraftThreadsTest {

  private static final MeasureCode MEASURE = new MeasureCode("S2-11");
  private static final List<Role> OUTSIDE =
      List.of(Role.READER, Role.BOARD_MEMBER, Role.ANALYST, Role.RESPONSIBLE_OFFICER);

  private final MockMvcTester web;
  private final Links links;
  private final Strategies strategies;
  private final JdbcClient jdbc;
  private final People people;
  private final StrategyId draft;
  private final CommitmentLine promise;

  DraftThreadsTest(
      MockMvcTester web,
      PlanFixture plan,
      Links links,
      Strategies strategies,
      JdbcClient jdbc,
      People people) {
    this.web = web;
    this.links = links;
    this.strategies = strategies;
    this.jdbc = jdbc;
    this.people = people;
    this.draft = plan.strategy(1, true, StrategyStatus.DRAFT);
    this.promise = strategies.commitments(draft).getFirst();
  }

  @Test
  void aPromiseOfADraftHasNoThreadForThoseItIsNotFor() {
    for (Role role : OUTSIDE) {
      Account account = people.holding(role);
      for (String code : List.of(promise.code(), promise.code() + "a", priority() + ".Y1.99")) {
        assertThat(get("/thread/" + code, account)).as(role + " " + code).hasStatus(404);
      }
    }
    for (Role role : List.of(Role.STRATEGY_OWNER, Role.ADMINISTRATOR)) {
      assertThat(get("/thread/" + promise.code(), people.holding(role)))
          .as("" + role)
          .hasStatusOk();
    }
  }

  @Test
  void theOwnerOfADraftFollowsItsThread() {
    Account owner = people.holding(Role.RESPONSIBLE_OFFICER);
    assertThat(get("/thread/" + promise.code(), owner)).hasStatus(404);

    jdbc.sql("update strategy.strategy set owner_id = :owner where strategy_id = :id")
        .param("owner", owner.id().value())
        .param("id", draft.value())
        .update();

    assertThat(get("/thread/" + promise.code(), owner)).hasStatusOk();
  }

  @Test
  void whatWasConsultedOnMayBeFollowedByThoseWhoAreSignedIn() {
    jdbc.sql("update strategy.strategy set status = 'CONSULTED' where strategy_id = :id")
        .param("id", draft.value())
        .update();

    assertThat(get("/thread/" + promise.code(), people.holding(Role.READER))).hasStatusOk();
    assertThat(web.get().uri("/thread/" + promise.code()).exchange()).hasStatus3xxRedirection();
  }

  @Test
  void aMeasureDoesNotTellWhichDraftRestsOnIt() {
    links.link(Link.to(MEASURE, promise), Optional.empty());
    links.link(Link.whole(MEASURE, promise.priority()), Optional.empty());

    for (String page : List.of("/thread/" + MEASURE, "/measures/" + MEASURE)) {
      for (Role role : OUTSIDE) {
        assertThat(text(get(page, people.holding(role))))
            .as(role + " " + page)
            .doesNotContain(promise.code(), ">" + priority() + "<");
      }
      assertThat(text(get(page, people.holding(Role.STRATEGY_OWNER))))
          .as(page)
          .contains(promise.code(), ">" + priority() + "<");
    }
  }

  @Test
  void neitherThePlanNorTheSearchKnowsAPromiseOfADraft() {
    Account reader = people.holding(Role.READER);

    for (String page : List.of("/plan?q=", "/search?q=")) {
      assertThat(text(get(page + promise.code(), reader)))
          .as(page)
          .doesNotContain("/thread/" + promise.code(), promise.code() + "<");
    }
  }

  @Test
  void noActionIsPlannedForAPromiseOfADraft() {
    Account analyst = people.holding(Role.ANALYST);

    MvcTestResult refused =
        web.post()
            .uri("/actions/new")
            .with(People.as(analyst))
            .with(csrf())
            .param("once", UUID.randomUUID().toString())
            .param("commitment", Long.toString(promise.id().value()))
            .param("text", "Begin before it is adopted")
            .param("year", "1")
            .exchange();

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains("Choose the commitment that the action keeps.")
        .doesNotContain(promise.code());
  }

  private String priority() {
    return strategies.find(draft).orElseThrow().code() + "1";
  }

  private MvcTestResult get(String address, Account account) {
    return web.get().uri(address).with(People.as(account)).exchange();
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
