// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMultipartHttpServletRequestBuilder;
import org.throughline.delivery.internal.ActionStore;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ActionPagesTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final ActionStore store;
  private final JdbcClient jdbc;
  private final Account owner;
  private final Account mine;
  private final Account other;
  private final Account reader;

  ActionPagesTest(
      MockMvcTester web, PlanFixture plan, ActionStore store, JdbcClient jdbc, People people) {
    this.web = web;
    this.plan = plan;
    this.store = store;
    this.jdbc = jdbc;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.mine = people.holding(Role.RESPONSIBLE_OFFICER);
    this.other = people.holding(Role.RESPONSIBLE_OFFICER);
    this.reader = people.holding(Role.READER);
  }

  @Test
  void everybodyWithAnAccountReadsAnActionAndStrangersDoNot() {
    ActionId id = action();

    assertThat(body(web.perform(get(path(id)).with(People.as(reader)))))
        .contains("Run the review", mine.name())
        .doesNotContain("Save the update", "Change these facts");
    assertThat(web.perform(get(path(id)))).hasStatus(302);
  }

  @Test
  void anOfficerUpdatesTheirOwnActionAndNobodyElses() {
    ActionId id = action();

    assertThat(web.perform(progress(id, 1, "ON_TRACK", "Begun", key()).with(People.as(other))))
        .hasStatus(403);
    assertThat(web.perform(progress(id, 1, "ON_TRACK", "Begun", key()).with(People.as(reader))))
        .hasStatus(403);
    assertThat(web.perform(progress(id, 1, "ON_TRACK", "Begun", key()).with(People.as(mine))))
        .hasStatus(302);
    assertThat(store.find(id).orElseThrow().status()).isEqualTo(ActionStatus.ON_TRACK);
  }

  @Test
  void theRelationHoldsForTheOneOfficerAloneAndNeverForNonsense(
      @Autowired List<Relation> relations) {
    Relation relation =
        relations.stream()
            .filter(each -> each.name().equals("responsible-officer-of-action"))
            .findFirst()
            .orElseThrow();
    String id = Long.toString(action().value());

    assertThat(relation.holds(mine, Map.of("id", id))).isTrue();
    assertThat(relation.holds(other, Map.of("id", id))).isFalse();
    assertThat(relation.holds(mine, Map.of("id", id + "' or true"))).isFalse();
    assertThat(relation.holds(mine, Map.of())).isFalse();
  }

  @Test
  void everyProblemOfAnUpdateStandsBesideItsFieldAndTheWordsStay() {
    ActionId id = action();

    MvcTestResult result = web.perform(progress(id, 1, "CLOSED", " ", key()).with(People.as(mine)));

    assertThat(result).hasStatus(422);
    assertThat(body(result))
        .contains(
            "id=\"status-error\"",
            "id=\"words-error\"",
            "Only an action that is done can be closed",
            "href=\"#words\"");
  }

  @Test
  void theSecondOfTwoSeesWhoSavedWhatAndKeepsTheirOwnWords() {
    ActionId id = action();
    web.perform(progress(id, 1, "AT_RISK", "The first word", key()).with(People.as(owner)));

    MvcTestResult second =
        web.perform(progress(id, 1, "ON_TRACK", "My own words", key()).with(People.as(mine)));

    assertThat(second).hasStatus(409);
    assertThat(body(second))
        .contains(
            owner.name() + " saved this action while you were writing",
            "What was saved while you were writing",
            "The first word",
            ">My own words</textarea>",
            "name=\"version\" value=\"2\"");
    assertThat(store.find(id).orElseThrow().status()).isEqualTo(ActionStatus.AT_RISK);
  }

  @Test
  void theSecondOfTwoWhoChangeFactsSeesThemFieldByField() {
    ActionId id = action();
    web.perform(facts(id, 1, "Run a better review", "2027-03-31").with(People.as(owner)));

    MvcTestResult second =
        web.perform(facts(id, 1, "Run my review", "2027-06-30").with(People.as(owner)));

    assertThat(second).hasStatus(409);
    assertThat(body(second))
        .contains(
            "Where your form differs from what is saved now",
            "Run a better review",
            ">Run my review</textarea>",
            "30 June 2027",
            "31 March 2027",
            "name=\"version\" value=\"2\"");
  }

  @Test
  void aFormThatIsSentTwiceIsWrittenOnce() {
    ActionId id = action();
    String key = key();

    web.perform(progress(id, 1, "ON_TRACK", "Begun", key).with(People.as(mine)));
    MvcTestResult again =
        web.perform(progress(id, 1, "ON_TRACK", "Begun", key).with(People.as(mine)));

    assertThat(again).hasStatus(302);
    assertThat(
            jdbc.sql("select count(*) from delivery.progress_update where action_id = :id")
                .param("id", id.value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void theWholeWayFromBarrierAndEvidenceToClosedStandsInTheHistory() {
    ActionId id = action();
    String path = path(id);
    send(post(path + "/milestones").param("step", "Ask families").param("stepDue", "2027-01-15"));
    send(post(path + "/barriers").param("barrier", "The provider has left"));
    long barrier = number("select barrier_id from delivery.barrier where action_id = :id", id);
    long forum = number("select min(forum_id) from delivery.forum where forum_id > :id - :id", id);
    send(post(path + "/barriers/" + barrier + "/escalate").param("forum", Long.toString(forum)));
    send(post(path + "/barriers/" + barrier + "/resolve").param("resolution", "A new one signed"));
    send(progressFields(post(path + "/progress"), version(id), "DONE", "Finished"));
    send(
        multipart(path + "/evidence")
            .file(
                new MockMultipartFile(
                    "file",
                    "minutes.txt",
                    "text/plain",
                    "The board saw it.".getBytes(StandardCharsets.UTF_8)))
            .param("title", "Minutes of the board")
            .param("shows", "It was agreed"));
    send(progressFields(post(path + "/progress"), version(id), "CLOSED", "Evidence seen"));

    assertThat(store.find(id).orElseThrow().status()).isEqualTo(ActionStatus.CLOSED);
    assertThat(body(web.perform(get(path).with(People.as(reader)))))
        .contains(
            "The provider has left",
            "SEND improvement board",
            "A new one signed",
            "Minutes of the board",
            "/documents/",
            "Status: Done",
            "Ask families");
  }

  @Test
  void everybodyWithAnAccountOpensEvidenceAndThePublicCannotTellThatItIsThere() {
    ActionId id = action();
    send(
        multipart(path(id) + "/evidence")
            .file(new MockMultipartFile("file", "seen.txt", "text/plain", new byte[] {'s'}))
            .param("title", "What the board saw"));
    String file =
        "/documents/"
            + number("select document::bigint from delivery.evidence where action_id = :id", id);

    for (Account account : List.of(mine, reader, owner)) {
      assertThat(web.perform(get(file).with(People.as(account)))).hasStatusOk();
    }
    assertThat(web.perform(get(file))).hasStatus(404);
    assertThat(web.perform(get("/documents/999999999"))).hasStatus(404);
  }

  @Test
  void aForumThatIsAddedTwiceIsOneForumAndOneLineOfTheAuditLog() {
    String name = "Forum of " + key();

    send(post("/plan/forums").param("name", name));
    send(post("/plan/forums").param("name", name));

    for (String table : List.of("delivery.forum where name", "audit.entry where subject_id")) {
      assertThat(
              jdbc.sql("select count(*) from " + table + " = :name")
                  .param("name", name)
                  .query(Long.class)
                  .single())
          .as(table)
          .isEqualTo(1);
    }
  }

  @Test
  void evidenceIsGivenByTheOfficerOfTheActionAndByNoOther() {
    ActionId elses = plan.action(Optional.of(reader.id()), owner.id());

    MvcTestResult refused =
        web.perform(
            multipart(path(elses) + "/evidence")
                .file(new MockMultipartFile("file", "x.txt", "text/plain", new byte[] {'x'}))
                .param("title", "Not mine")
                .param("once", key())
                .with(csrf())
                .with(People.as(mine)));

    assertThat(refused).hasStatus(403);
  }

  @Test
  void evidenceWithAMacroOrAProgramIsRefusedBesideItsField() {
    MvcTestResult refused =
        web.perform(
            multipart(path(action()) + "/evidence")
                .file(new MockMultipartFile("file", "tool.exe", "text/plain", new byte[] {'M'}))
                .param("title", "A tool")
                .param("once", key())
                .with(csrf())
                .with(People.as(owner)));

    assertThat(refused).hasStatus(422);
    assertThat(body(refused)).contains("id=\"file-error\"").contains("value=\"A tool\"");
  }

  @Test
  void evidenceMustBeAWebAddressOrHaveWords() {
    ActionId id = action();

    MvcTestResult result =
        web.perform(
            signed(post(path(id) + "/evidence"))
                .param("title", "Run this")
                .param("link", "javascript:alert(1)"));

    assertThat(result).hasStatus(422);
    assertThat(body(result)).contains("Enter a web address that begins with https://");
  }

  @Test
  void anUnknownActionIsNotFoundAndNonsenseIsNotShown() {
    assertThat(web.perform(get("/actions/999999999").with(People.as(owner)))).hasStatus(404);
    assertThat(web.perform(get("/actions/0").with(People.as(owner)))).hasStatus(404);
    assertThat(web.perform(get("/actions/999999999/panel").with(People.as(owner)))).hasStatus(404);
  }

  @Test
  void aFormGoesBackOnlyToOurOwnPages() {
    ActionId id = action();

    MvcTestResult result =
        web.perform(
            progress(id, 1, "ON_TRACK", "Begun", key())
                .with(People.as(mine))
                .param("back", "//elsewhere.example/plan"));

    assertThat(result.getResponse().getRedirectedUrl()).isEqualTo(path(id));
  }

  private ActionId action() {
    return plan.action(Optional.of(mine.id()), owner.id());
  }

  private void send(MockHttpServletRequestBuilder request) {
    assertThat(web.perform(signed(request))).hasStatus(302);
  }

  private MockHttpServletRequestBuilder signed(MockHttpServletRequestBuilder request) {
    return request.with(csrf()).with(People.as(owner)).param("once", key());
  }

  private void send(MockMultipartHttpServletRequestBuilder request) {
    request.param("once", key()).with(csrf()).with(People.as(owner));
    assertThat(web.perform(request)).hasStatus(302);
  }

  private static MockHttpServletRequestBuilder progress(
      ActionId id, long version, String status, String words, String key) {
    return progressFields(post(path(id) + "/progress"), version, status, words)
        .with(csrf())
        .param("once", key);
  }

  private static MockHttpServletRequestBuilder progressFields(
      MockHttpServletRequestBuilder request, long version, String status, String words) {
    return request
        .param("version", Long.toString(version))
        .param("status", status)
        .param("words", words);
  }

  private static MockHttpServletRequestBuilder facts(
      ActionId id, long version, String text, String due) {
    return post(path(id) + "/edit")
        .with(csrf())
        .param("once", key())
        .param("version", Long.toString(version))
        .param("text", text)
        .param("year", "1")
        .param("theme", "Transport")
        .param("start", "2026-09-01")
        .param("due", due);
  }

  private long version(ActionId id) {
    return store.find(id).orElseThrow().version();
  }

  private long number(String sql, ActionId id) {
    return jdbc.sql(sql).param("id", id.value()).query(Long.class).single();
  }

  private static String path(ActionId id) {
    return "/actions/" + id.value();
  }

  private static String key() {
    return UUID.randomUUID().toString();
  }

  private static String body(MvcTestResult result) {
    try {
      return result.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
