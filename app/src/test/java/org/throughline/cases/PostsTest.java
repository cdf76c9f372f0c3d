// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.internal.posts.Post;
import org.throughline.cases.internal.posts.TeamPosts;
import org.throughline.children.ChildrenWeb;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The posts of the team, held and vacant, beside its cases. They are taken off again: every test
/// shares one team.
@ThroughlineTest
class PostsTest {

  private static final String PATH = "/cases/team/posts";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenWeb web;
  private final TeamPosts posts;
  private final People people;
  private final JdbcClient jdbc;
  private final String site;
  private final Account manager;

  PostsTest(
      ChildrenWeb web, TeamPosts posts, People people, JdbcClient jdbc, @LocalServerPort int port) {
    this.web = web;
    this.posts = posts;
    this.people = people;
    this.jdbc = jdbc;
    site = "http://localhost:" + port;
    manager = people.holding(Role.CASEWORK_MANAGER);
  }

  @AfterEach
  void takeOff() {
    posts.all().stream()
        .filter(post -> post.title().startsWith("Postfield"))
        .forEach(post -> posts.end(post.id(), post.version(), manager.id()));
  }

  @Test
  void aVacantPostStandsBesideTheWorkOfThoseWhoHoldTheOthers() {
    Account officer = people.holding(Role.CASE_OFFICER);
    enter(held("Postfield caseworker", "0.6", officer));
    enter(vacant("Postfield senior caseworker", "1"));

    assertThat(web.open(manager, PATH))
        .hasStatusOk()
        .bodyText()
        .contains(
            "full-time posts",
            "Postfield senior caseworker",
            "Vacant",
            "(Tue 1 Sept)",
            officer.name(),
            "will pass 20 weeks in the next 12 weeks",
            "It does not weigh cases");
    assertThat(web.open(manager, "/cases/team")).bodyText().contains(PATH);
  }

  @Test
  void whatIsWrongIsSaidAtOnce() {
    MvcTestResult refused =
        web.send(
            manager, PATH + "/new", Map.of("title", "x", "time", "two", "note", "y".repeat(501)));

    assertThat(refused)
        .hasStatus(422)
        .bodyText()
        .contains(
            "Say what the post is, in 3 to 120 characters.",
            "Enter the full-time equivalent, such as 1 or 0.6",
            "Choose whether somebody holds it, or it is vacant.",
            "Use up to 500 characters.");
    assertThat(
            web.send(
                manager, PATH + "/new", Map.of("title", "Postfield", "time", "1", "state", "HELD")))
        .hasStatus(422)
        .bodyText()
        .contains("Choose who holds it.");
    Map<String, String> ahead = new HashMap<>(vacant("Postfield", "0.00"));
    ahead.put("vacant_since", "2099-01-01");
    assertThat(web.send(manager, PATH + "/new", ahead))
        .hasStatus(422)
        .bodyText()
        .contains("Enter the day since which it is vacant", "Enter the full-time equivalent");
  }

  @Test
  void theSameFormSentFiveTimesEntersOnePost() {
    Map<String, String> once = new HashMap<>(vacant("Postfield once", "1"));
    once.put("once", "7d1c27be-52a4-45a5-9f0a-3c4d27b5c1aa");

    for (int time = 0; time < 5; time++) {
      assertThat(web.send(manager, PATH + "/new", once)).hasStatus(302);
    }

    assertThat(named("Postfield once")).hasSize(1);
  }

  @Test
  void theSecondOfTwoPeopleSeesBothTexts() {
    enter(vacant("Postfield shared", "1"));
    Account other = people.holding(Role.CASEWORK_MANAGER);
    String change = PATH + "/" + named("Postfield shared").getFirst().id() + "/change";
    Map<String, String> mine = new HashMap<>(vacant("Postfield as the second says", "1"));
    mine.put("version", version(change));
    Map<String, String> theirs = new HashMap<>(vacant("Postfield as the first says", "1"));
    theirs.put("version", version(change));
    assertThat(web.send(other, change, theirs)).hasStatus(302);

    assertThat(web.send(manager, change, mine))
        .hasStatus(409)
        .bodyText()
        .contains("Postfield as the first says", "Postfield as the second says", other.name());
  }

  @Test
  void aPostThatIsTakenOffIsListedNoMore() {
    enter(vacant("Postfield gone", "1"));
    String change = PATH + "/" + named("Postfield gone").getFirst().id() + "/change";

    assertThat(web.send(manager, change, Map.of("version", version(change), "end", "yes")))
        .hasStatus(302);

    assertThat(web.open(manager, PATH)).bodyText().doesNotContain("Postfield gone");
    assertThat(web.open(manager, change)).hasStatus(404);
  }

  @Test
  void onlyManagersSeeAndEnterPosts() {
    Account officer = people.holding(Role.CASE_OFFICER);

    assertThat(web.open(officer, PATH)).hasStatus(403);
    assertThat(web.send(officer, PATH + "/new", vacant("Postfield no", "1"))).hasStatus(403);
    assertThat(web.open(officer, "/cases/team")).bodyText().doesNotContain(PATH);
  }

  @Test
  void theDatabaseItselfKeepsAVacantPostFree() {
    enter(vacant("Postfield free", "1"));
    long id = named("Postfield free").getFirst().id();

    assertThatThrownBy(
            () ->
                jdbc.sql("update cases.post set holder_id = ? where post_id = ?")
                    .params(manager.id().value(), id)
                    .update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("a_vacant_post_is_held_by_nobody");
  }

  @Test
  void thePageIsAccessible() throws Exception {
    enter(held("Postfield caseworker", "0.6", people.holding(Role.CASE_OFFICER)));
    enter(vacant("Postfield senior caseworker", "1"));
    for (String path : List.of(PATH, PATH + "/new")) {
      for (int width : new int[] {375, 1280}) {
        try (var window = Browser.window(width, true, site, people.sessionOf(manager))) {
          var page = window.newPage();
          assertThat(page.navigate(site + path).status()).isEqualTo(200);
          if (path.equals(PATH) && Boolean.getBoolean("throughline.write-docs")) {
            page.screenshot(
                new com.microsoft.playwright.Page.ScreenshotOptions()
                    .setPath(java.nio.file.Path.of("target", "looks", "posts-" + width + ".png"))
                    .setFullPage(true));
          }
          Browser.isAccessible(page);
        }
      }
    }
  }

  private void enter(Map<String, String> fields) {
    assertThat(web.send(manager, PATH + "/new", fields)).hasStatus(302);
  }

  private List<Post> named(String title) {
    return posts.all().stream().filter(post -> post.title().equals(title)).toList();
  }

  private String version(String path) {
    Matcher version = VERSION.matcher(ChildrenWeb.text(web.open(manager, path)));
    assertThat(version.find()).isTrue();
    return version.group(1);
  }

  private static Map<String, String> held(String title, String time, Account by) {
    return Map.of(
        "title", title, "time", time, "state", "HELD", "holder", "" + by.id().value(), "note", "");
  }

  private static Map<String, String> vacant(String title, String time) {
    return Map.of(
        "title", title, "time", time, "state", "VACANT", "vacant_since", "2026-09-01", "note", "");
  }
}
