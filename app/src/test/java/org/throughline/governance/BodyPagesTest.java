// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.throughline.governance.internal.bodies.Bodies;
import org.throughline.governance.internal.bodies.Body;
import org.throughline.governance.internal.bodies.BodyKind;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class BodyPagesTest {

  private final MockMvcTester web;
  private final BoardFixture boards;
  private final Bodies bodies;
  private final Account owner;
  private final Account other;
  private final Account officer;

  BodyPagesTest(MockMvcTester web, BoardFixture boards, Bodies bodies, People people) {
    this.web = web;
    this.boards = boards;
    this.bodies = bodies;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.other = people.holding(Role.ADMINISTRATOR);
    this.officer = people.holding(Role.RESPONSIBLE_OFFICER);
  }

  @Test
  void aForumThatAdvisesOnTheFormulaAndDecidesTheRestSaysWhichIsWhich() {
    Map<String, String> forum = form("Schools forum " + UUID.randomUUID());
    forum.put("kind", "FORUM");
    forum.put("decides", "De-delegation\nThe growth fund");
    forum.put("advises", "The local funding formula");
    forum.put("members", "Chair: A. Heron\nHead teachers");

    String address = sent(owner, "/boards/new", forum).getResponse().getRedirectedUrl();

    Body made = bodies.find(Long.parseLong(address.replace("/boards/", ""))).orElseThrow();
    assertThat(made.facts().kind()).isEqualTo(BodyKind.FORUM);
    assertThat(made.standing()).isEqualTo("Decides and advises");
    assertThat(made.facts().members())
        .containsExactly(
            new Body.Member("Chair", "A. Heron"), new Body.Member("Head teachers", ""));
    assertThat(text(as(officer, get(address))))
        .contains("The growth fund", "The local funding formula", "Chair: A. Heron")
        .doesNotContain("Change these facts");
    assertThat(sent(officer, "/boards/new", forum)).hasStatus(403);
  }

  @Test
  void everyProblemOfABodyIsNamedAtOnce() {
    Map<String, String> nonsense = form("x");
    nonsense.put("cadence", "y".repeat(201));
    nonsense.put("members", "z");
    nonsense.put("parent", "999999999");
    nonsense.put("nextMeeting", "31/02/2027");

    MvcTestResult refused = sent(owner, "/boards/new", nonsense);

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains(
            "Enter a date like 24/11/2026",
            "Name the body, in 3 to 200",
            "Say in 200 characters how often",
            "Give each role",
            "It cannot answer to itself");
  }

  @Test
  void noBodyAnswersToABodyBelowItAndNoNameIsTakenTwice() {
    long above = boards.board(owner);
    long below = boards.board(owner);
    assertThat(change(owner, below, 1, Map.of("parent", Long.toString(above)))).hasStatus(302);

    assertThat(text(change(owner, above, 1, Map.of("parent", Long.toString(below)))))
        .contains("It cannot answer to itself or to a body below it");
    assertThat(text(change(owner, above, 1, Map.of("parent", Long.toString(above)))))
        .contains("It cannot answer to itself or to a body below it");
    String taken = bodies.find(below).orElseThrow().name().toUpperCase(Locale.UK);
    assertThat(text(change(owner, above, 1, Map.of("name", taken))))
        .contains("Another body has this name");
  }

  @Test
  void theSecondEditorOfABodyKeepsTheirWordsBesideTheOthers() {
    long id = boards.board(owner);
    assertThat(change(other, id, 1, Map.of("cadence", "Every week"))).hasStatus(302);

    MvcTestResult late = change(owner, id, 1, Map.of("cadence", "Every quarter"));

    assertThat(late).hasStatus(409);
    assertThat(text(late))
        .contains(other.name() + " changed the same", ">Every week<", "value=\"Every quarter\"");
  }

  @Test
  void aMeetingThatIsPutOffTakesItsReportsAlong() {
    long report = boards.begun("Goes along", owner);
    long id = boards.report(report).header().body();

    change(owner, id, 1, Map.of("nextMeeting", boards.today().plusDays(21).toString()));

    assertThat(bodies.find(id).orElseThrow().nextMeeting()).contains(boards.today().plusDays(21));
    assertThat(bodies.meetings(id)).containsExactly(boards.today().plusDays(21));
    assertThat(boards.report(report).header().meetsOn()).isEqualTo(boards.today().plusDays(21));
  }

  @Test
  void aDayWithoutReportsIsForgottenAndOneWithReportsStays() {
    long empty = boards.board(owner);
    long full = boards.report(boards.begun("Stays", owner)).header().body();

    change(owner, empty, 1, Map.of("nextMeeting", ""));
    change(owner, full, 1, Map.of("nextMeeting", ""));

    assertThat(bodies.meetings(empty)).isEmpty();
    assertThat(bodies.meetings(full)).containsExactly(boards.today().plusDays(7));
  }

  @Test
  void aBodyThatNoLongerMeetsIsOfferedNoMore() {
    long id = boards.board(owner);
    String name = bodies.find(id).orElseThrow().name();
    change(owner, id, 1, Map.of("current", ""));

    assertThat(text(as(owner, get("/boards/reports/new")))).doesNotContain(">" + name + "<");
    assertThat(text(as(officer, get("/boards")))).contains("No longer meeting", name);
  }

  @Test
  void aRequestIsPutOnRecordAndAnsweredOnce() {
    long board = boards.board(owner);
    String words = "How many wait " + UUID.randomUUID();
    Map<String, String> request =
        Map.of(
            "body", Long.toString(board),
            "askedOn", boards.today().minusDays(20).toString(),
            "words", words,
            "ofWhom", "Head of service",
            "due", boards.today().minusDays(1).toString());

    String address =
        sent(officer, "/boards/requests/new", request).getResponse().getRedirectedUrl();
    String id = address.replaceAll("\\D", "");

    assertThat(text(as(officer, get("/boards/requests?body=" + board)))).contains(words, "Late");
    Map<String, String> answer =
        Map.of("answeredOn", boards.today().toString(), "answer", "Forty-two");
    String path = "/boards/requests/" + id + "/answer";
    assertThat(sent(officer, path, answer)).hasStatus(302);
    assertThat(sent(officer, path, answer)).hasStatus(422);
    assertThat(text(as(officer, get("/boards/requests?body=" + board)))).doesNotContain(words);
    assertThat(text(as(officer, get("/boards/requests?state=answered")))).contains("Forty-two");
  }

  @Test
  void everyProblemOfARequestIsNamedAtOnce() {
    MvcTestResult refused =
        sent(
            officer,
            "/boards/requests/new",
            Map.of("askedOn", boards.today().plusDays(1).toString(), "words", "x"));

    assertThat(refused).hasStatus(422);
    assertThat(text(refused))
        .contains(
            "Choose the body that asked",
            "Say what was asked for",
            "Name who was asked",
            "Enter the day it was asked, today or before");
  }

  private MvcTestResult change(Account account, long id, long version, Map<String, String> fields) {
    Body body = bodies.find(id).orElseThrow();
    Map<String, String> form = form(body.name());
    form.put("kind", body.facts().kind().name());
    form.put("cadence", body.facts().cadence());
    form.put("nextMeeting", body.nextMeeting().map(Object::toString).orElse(""));
    form.put("version", Long.toString(version));
    form.putAll(fields);
    return sent(account, "/boards/" + id + "/edit", form);
  }

  private static Map<String, String> form(String name) {
    return new HashMap<>(Map.of("name", name, "kind", "FORUM", "current", "yes"));
  }

  private MvcTestResult sent(Account account, String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).param("once", UUID.randomUUID().toString());
    fields.forEach(request::param);
    return as(account, request);
  }

  private MvcTestResult as(Account account, MockHttpServletRequestBuilder request) {
    return web.perform(request.with(People.as(account)).with(csrf()));
  }

  private static String text(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
