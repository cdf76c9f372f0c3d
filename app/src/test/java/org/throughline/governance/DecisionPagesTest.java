// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.throughline.delivery.ActionLine;
import org.throughline.delivery.ActionLines;
import org.throughline.delivery.Actions;
import org.throughline.delivery.NewAction;
import org.throughline.delivery.PlanFixture;
import org.throughline.delivery.Signature;
import org.throughline.governance.internal.bodies.BodySeats;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The register of decisions as people use it, and from the wrong side.
@ThroughlineTest
class DecisionPagesTest {

  private final MockMvcTester web;
  private final BoardFixture boards;
  private final PlanFixture plan;
  private final Actions actions;
  private final ActionLines lines;
  private final BodySeats seats;
  private final People people;
  private final Account owner;
  private final Account officer;
  private final Account administrator;

  DecisionPagesTest(
      MockMvcTester web,
      BoardFixture boards,
      PlanFixture plan,
      Actions actions,
      ActionLines lines,
      BodySeats seats,
      People people) {
    this.web = web;
    this.boards = boards;
    this.plan = plan;
    this.actions = actions;
    this.lines = lines;
    this.seats = seats;
    this.people = people;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
    this.administrator = people.holding(Role.ADMINISTRATOR);
  }

  @Test
  void aDecisionIsPutOnRecordFollowedAndCarriedOutFromTheActionsForm() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    ActionLine action = planned(promise);
    String reference = recorded(boards.board(owner), "words", "That it waits", promise.code());

    assertThat(text(as(officer, get("/boards/decisions/" + reference))))
        .contains("1 thing is still waiting", "That it waits", promise.code());
    assertThat(text(as(officer, get("/thread/" + promise.code())))).contains(reference);
    assertThat(text(as(officer, get("/actions/" + action.id().value())))).contains(reference);
    String path = "/actions/" + action.id().value() + "/edit";
    assertThat(text(as(owner, edit(path, "D-1999-999")))).contains("No decision of this reference");
    assertThat(as(owner, edit(path, reference))).hasStatus(302);

    assertThat(text(as(officer, get("/boards/decisions/" + reference))))
        .contains("it is carried out", "31 March 2027", "30 April 2027", owner.name());
    assertThat(text(as(officer, get("/thread/" + reference))))
        .contains("one change was made", "nothing waits");
    assertThat(text(as(officer, get("/actions/" + action.id().value()))))
        .contains("By decision", reference);
  }

  @Test
  void anExemptDecisionLeavesNoTraceForWhoeverMayNotReadIt() {
    CommitmentLine promise = plan.commitments(1).getFirst();
    long body = boards.board(owner, true);
    Account member = people.holding(Role.BOARD_MEMBER);
    Account otherMember = people.holding(Role.BOARD_MEMBER);
    PlanFixture.done(seats.give(body, Optional.of(member.id().value()), administrator.id()));
    String before = text(as(officer, get("/boards/decisions")));
    String publicBefore = text(web.perform(get("/decisions")));
    String reference =
        recorded(body, "words", "A matter of one provider", promise.code(), "exempt", "yes");

    for (String path : List.of("/boards/decisions/" + reference, "/thread/" + reference)) {
      assertThat(as(member, get(path))).as(path).hasStatus(200);
      assertThat(as(administrator, get(path))).as(path).hasStatus(200);
      assertThat(as(owner, get(path))).as("who put it on record").hasStatus(200);
      for (Account stranger : List.of(officer, otherMember)) {
        assertThat(as(stranger, get(path))).as(path).hasStatus(404);
      }
    }
    assertThat(as(people.holding(Role.STRATEGY_OWNER), get("/boards/decisions/" + reference)))
        .hasStatus(404);
    assertThat(text(as(officer, get("/boards/decisions")))).isEqualTo(before);
    assertThat(text(as(officer, get("/boards/decisions.csv")))).doesNotContain(reference);
    assertThat(text(as(officer, get("/thread/" + promise.code())))).doesNotContain(reference);
    assertThat(text(as(officer, get("/boards/" + body)))).doesNotContain(reference);
    assertThat(web.perform(get("/decisions/" + reference))).hasStatus(404);
    assertThat(text(web.perform(get("/decisions")))).isEqualTo(publicBefore);
    assertThat(as(officer, settle(reference, promise.code()))).hasStatus(404);
  }

  @Test
  void everybodyReadsWhatABodyDecidedThatMeetsInPublicAndOfOthersNothing() {
    String open = recorded(boards.board(owner, true), "words", "That everybody knows", "");
    String closed = recorded(boards.board(owner), "words", "That officers know", "");

    assertThat(text(web.perform(get("/decisions/" + open)))).contains("That everybody knows");
    assertThat(text(web.perform(get("/decisions?q=everybody")))).contains(open);
    assertThat(web.perform(get("/decisions/" + closed))).hasStatus(404);
    assertThat(text(web.perform(get("/decisions?q=officers")))).doesNotContain(closed);
    assertThat(web.perform(get("/boards/decisions"))).hasStatus(302);
    assertThat(as(officer, get("/boards/decisions/" + closed))).hasStatus(200);
  }

  @Test
  void aDecisionOnAPrivateReportIsNotForThePublic() {
    long report = boards.complete("Of one provider", owner);
    boards.makePrivate(report, owner);
    boards.publish(report, owner);
    long body = boards.report(report).header().body();
    String reference =
        recorded(body, "words", "That it is bought", "", "report", Long.toString(report));

    assertThat(web.perform(get("/decisions/" + reference))).hasStatus(404);
    assertThat(as(officer, get("/boards/decisions/" + reference))).hasStatus(404);
    assertThat(as(administrator, get("/boards/decisions/" + reference))).hasStatus(200);
  }

  @Test
  void theRegisterIsSearchedPagedAndTakenAway() {
    long body = boards.board(owner);
    String word = "zephyr" + UUID.randomUUID().toString().substring(0, 8);
    String last = "";
    for (int number = 0; number < 52; number++) {
      last = recorded(body, "words", "=" + word + " " + number, "");
    }

    String first = text(as(officer, get("/boards/decisions?q=" + word)));
    assertThat(first).contains("1 to 50 of 52", last);
    assertThat(text(as(officer, get("/boards/decisions?q=" + word + "&page=2"))))
        .contains("51 to 52 of 52");
    assertThat(text(as(officer, get("/boards/decisions?page=99999999999999999&q=" + word))))
        .contains("1 to 50 of 52");
    assertThat(text(as(officer, get("/boards/decisions?outcome=REFUSED&q=" + word))))
        .contains("No decision is like that");
    assertThat(text(as(officer, get("/boards/decisions.csv?q=" + word))).lines())
        .hasSize(53)
        .anyMatch(line -> line.contains("\"'=" + word + " 7\""));
  }

  @Test
  void onlyEditorsPutOnRecordAndWhatTwoCorrectAtOnceIsShownToTheSecond() {
    long body = boards.board(owner);
    assertThat(as(officer, get("/boards/decisions/new"))).hasStatus(403);
    assertThat(as(officer, form("/boards/decisions/new"))).hasStatus(403);
    String reference = recorded(body, "words", "The first words", "");
    String path = "/boards/decisions/" + reference + "/correct";
    assertThat(as(officer, get(path))).hasStatus(403);

    assertThat(as(owner, correction(path, body, "Theirs"))).hasStatus(302);
    MvcTestResult late = as(administrator, correction(path, body, "Mine"));

    assertThat(late).hasStatus(409);
    assertThat(text(late))
        .contains(owner.name() + " changed the same", ">Theirs<", "Mine</textarea>");
    assertThat(text(as(officer, get("/boards/decisions/" + reference))))
        .contains("Theirs", "What stood before", "The first words", "A slip");
  }

  @Test
  void aScriptInADecisionIsShownAsWordsAndEveryProblemIsNamedAtOnce() {
    long body = boards.board(owner, true);
    String reference = recorded(body, "words", "<script>alert(1)</script>", "");
    for (String page : List.of("/boards/decisions/", "/decisions/", "/thread/")) {
      assertThat(text(as(owner, get(page + reference))))
          .contains("alert(1)")
          .doesNotContain("<script>alert");
    }
    assertThat(text(as(owner, form("/boards/decisions/new", "codes", "Q9.Y9.99, nonsense"))))
        .contains(
            "Choose the body that decided",
            "Enter the day of the decision",
            "Choose what was done with it",
            "Write what was decided",
            "Choose the report, or say where the decision is written",
            "has the code Q9.Y9.99, nonsense");
  }

  @Test
  void aPublishedReportLeadsToTheDecisionOnEachRecommendation() {
    long report = boards.complete("To be decided on", owner);
    boards.publish(report, owner);

    assertThat(text(as(owner, get("/boards/reports/" + report))))
        .contains("/boards/decisions/new?report=" + report + "&amp;number=2");
    assertThat(text(as(owner, get("/boards/decisions/new?report=" + report + "&number=2"))))
        .contains("To agree</textarea>", "value=\"" + report + "\" selected");
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void theRegisterOpensForEveryRole(Role role) {
    assertThat(as(people.holding(role), get("/boards/decisions"))).hasStatus(200);
  }

  private ActionLine planned(CommitmentLine promise) {
    PlanFixture.done(
        actions.plan(
            new NewAction(
                promise,
                Optional.empty(),
                PlanFixture.facts("Piece of work", Optional.of(officer.id())),
                "",
                List.of(),
                true),
            Signature.of(owner.id(), PlanFixture.NOW)));
    return lines.of(promise.id()).getFirst();
  }

  private static MockHttpServletRequestBuilder edit(String path, String decision) {
    return form(
        path,
        "version",
        "1",
        "text",
        "Piece of work",
        "year",
        "1",
        "theme",
        "Transport",
        "start",
        "2026-09-01",
        "due",
        "2027-04-30",
        "decision",
        decision);
  }

  private static MockHttpServletRequestBuilder settle(String reference, String code) {
    return form("/boards/decisions/" + reference + "/settle", "code", code, "words", "It is done");
  }

  private MockHttpServletRequestBuilder correction(String path, long body, String words) {
    return form(path, "version", "1", "why", "A slip")
        .param("body", Long.toString(body))
        .param("decidedOn", boards.today().toString())
        .param("outcome", "AGREED")
        .param("words", words)
        .param("source", "Minutes, item 3");
  }

  /// The reference of a decision that was put on record with the form.
  private String recorded(long body, String name, String words, String codes, String... more) {
    MockHttpServletRequestBuilder form =
        form("/boards/decisions/new", more)
            .param("body", Long.toString(body))
            .param("decidedOn", boards.today().toString())
            .param("outcome", "AGREED")
            .param(name, words)
            .param("source", "Minutes, item 3")
            .param("codes", codes);
    MvcTestResult saved = as(owner, form);
    assertThat(saved).hasStatus(302);
    return String.valueOf(saved.getResponse().getRedirectedUrl()).replaceAll(".*/", "");
  }

  private MvcTestResult as(Account account, MockHttpServletRequestBuilder request) {
    return web.perform(request.with(People.as(account)).with(csrf()));
  }

  private static MockHttpServletRequestBuilder form(String path, String... pairs) {
    MockHttpServletRequestBuilder request = post(path).param("once", UUID.randomUUID().toString());
    for (int at = 0; at < pairs.length; at += 2) {
      request.param(pairs[at], pairs[at + 1]);
    }
    return request;
  }

  private static String text(MvcTestResult result) {
    try {
      return result
          .getResponse()
          .getContentAsString()
          .replaceAll("value=\"[A-Za-z0-9_-]{30,}\"", "");
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
