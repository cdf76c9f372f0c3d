// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The rows of a plan: added, joined, changed, moved and taken out.
@ThroughlineTest
class PlanRowsTest {

  private final PlanWeb web;
  private final People people;

  PlanRowsTest(PlanWeb web, People people) {
    this.web = web;
    this.people = people;
  }

  @Test
  void whatANeedLeadsToIsJoinedAndAGapStandsOutUntilThen() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Bea", officer);
    String need = web.add(officer, plan, "B", Map.of("text", "Reads few words"));

    assertThat(web.open(officer, plan)).bodyText().contains("tl-plan-row--gap", "No provision");
    Map<String, String> provision = new HashMap<>(PlanWeb.READING);
    provision.put("join-" + need, "yes");
    web.add(officer, plan, "F", provision);

    assertThat(web.open(officer, plan))
        .bodyText()
        .contains("30 minutes, 4 times every week", "data-to=\"F1\"", "data-to=\"B1\"")
        .doesNotContain("No provision");
    PlanEdition saved = web.newest(officer, plan);
    assertThat(saved.links()).hasSize(1);
    assertThat(saved.provisionFor(saved.of(Section.B).getFirst())).hasSize(1);
  }

  @Test
  void everythingThatIsWrongWithARowIsSaidAtOnce() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Cid", officer);

    MvcTestResult answer =
        web.send(
            officer,
            plan + "/rows/new?section=F",
            Map.of("minutes", "half an hour", "times", "4", "staff", "x".repeat(501)));

    assertThat(answer)
        .hasStatus(422)
        .bodyText()
        .contains(
            "Write what this provision is.",
            "Enter a whole number from 1 to 10,080.",
            "Choose in what period",
            "Use up to 500 characters; these are 501.",
            "half an hour");
    assertThat(web.newest(officer, plan).rows()).isEmpty();
  }

  @Test
  void theSameFormSentTwiceAddsOneRow() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Dot", officer);
    Map<String, String> form = Map.of("text", "Likes trains", "once", UUID.randomUUID().toString());

    web.done(officer, plan + "/rows/new?section=A", form);
    web.done(officer, plan + "/rows/new?section=A", form);

    assertThat(web.newest(officer, plan).of(Section.A)).hasSize(1);
  }

  @Test
  void twoPeopleWhoChangeOneRowKeepBothTheirWords() {
    Account first = people.holding(Role.CASE_OFFICER);
    Account second = people.holding(Role.CASEWORK_MANAGER);
    String plan = web.begun("Eva", first);
    String row = web.add(first, plan, "F", PlanWeb.READING);
    String need = web.add(first, plan, "B", Map.of("text", "Reads few words"));
    Map<String, String> theirs = new HashMap<>(PlanWeb.READING);
    theirs.putAll(
        Map.of(
            "version",
            "1",
            "text",
            "Teaching of reading by phonics",
            "minutes",
            "20",
            "join-" + need,
            "yes"));
    Map<String, String> mine = new HashMap<>(PlanWeb.READING);
    mine.putAll(Map.of("version", "1", "text", "Teaching of reading every day", "ratio", "1 to 1"));

    web.done(first, plan + "/rows/" + row, theirs);
    MvcTestResult merge = web.send(second, plan + "/rows/" + row, mine);

    assertThat(merge)
        .hasStatus(409)
        .bodyText()
        .contains(
            first.name() + " changed this row while you were writing",
            "Teaching of reading every day</textarea>",
            "<div class=\"tl-theirs\">Teaching of reading by phonics</div>",
            "value=\"20\"",
            "value=\"1 to 1\"",
            "Changed by somebody else meanwhile");
    assertThat(web.newest(first, plan).of(Section.F).getFirst().words().text())
        .isEqualTo("Teaching of reading by phonics");

    Map<String, String> together = new HashMap<>(mine);
    together.putAll(
        Map.of(
            "version",
            "2",
            "text",
            "Teaching of reading by phonics every day",
            "minutes",
            "20",
            "join-" + need,
            "yes"));
    web.done(second, plan + "/rows/" + row, together);
    PlanRow kept = web.newest(first, plan).of(Section.F).getFirst();
    assertThat(kept.words().text()).isEqualTo("Teaching of reading by phonics every day");
    assertThat(kept.words().get(Field.RATIO)).isEqualTo("1 to 1");
    assertThat(kept.version()).isEqualTo(3);
  }

  @Test
  void whoJoinsARowFromItsOtherEndChangesItForWhoeverHasItOpen() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Fay", officer);
    String provision = web.add(officer, plan, "F", PlanWeb.READING);
    web.add(officer, plan, "B", Map.of("text", "Reads few words", "join-" + provision, "yes"));
    Map<String, String> stale = new HashMap<>(PlanWeb.READING);
    stale.putAll(Map.of("version", "1", "minutes", "45"));

    assertThat(web.send(officer, plan + "/rows/" + provision, stale)).hasStatus(409);
    assertThat(web.newest(officer, plan).links()).hasSize(1);
  }

  @Test
  void rowsAreMovedTakenOutAndTakenBack() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Gus", officer);
    String one = web.add(officer, plan, "B", Map.of("text", "First"));
    String two = web.add(officer, plan, "B", Map.of("text", "Second"));
    web.add(officer, plan, "F", PlanWeb.with(PlanWeb.READING, "join-" + one, "yes"));

    web.done(officer, plan + "/rows/" + two + "/up", Map.of("version", "1"));
    assertThat(texts(officer, plan, Section.B)).containsExactly("Second", "First");
    web.done(
        officer,
        plan + "/rows/" + one + "/out",
        Map.of("version", web.rowVersion(officer, plan, one)));
    assertThat(texts(officer, plan, Section.B)).containsExactly("Second");
    assertThat(web.newest(officer, plan).links()).isEmpty();
    web.done(officer, takeBackPath(officer, plan), Map.of());

    assertThat(texts(officer, plan, Section.B)).containsExactly("Second", "First");
    assertThat(web.newest(officer, plan).links()).hasSize(1);
    assertThat(web.send(officer, plan + "/rows/" + two + "/down", Map.of("version", "1")))
        .hasStatus(409);
  }

  @Test
  void aRowMovedToAnotherSectionOfItsKindKeepsWhatItIsJoinedTo() {
    Account officer = people.holding(Role.CASE_OFFICER);
    String plan = web.begun("Hal", officer);
    String need = web.add(officer, plan, "B", Map.of("text", "Asthma"));
    web.add(officer, plan, "G", PlanWeb.with(PlanWeb.READING, "join-" + need, "yes"));

    web.done(
        officer,
        plan + "/rows/" + need,
        Map.of(
            "version",
            web.rowVersion(officer, plan, need),
            "text",
            "Asthma",
            "section",
            "C",
            "join-" + web.rows(officer, plan).get("G1"),
            "yes"));

    assertThat(web.rows(officer, plan)).containsEntry("C1", need).doesNotContainKey("B1");
    assertThat(web.newest(officer, plan).links()).hasSize(1);
  }

  private String takeBackPath(Account officer, String plan) {
    String page = PlanWeb.text(web.open(officer, plan));
    String path = page.substring(page.indexOf(plan + "/changes/"));
    return path.substring(0, path.indexOf('"')).replace("/changes\"", "");
  }

  private List<String> texts(Account officer, String plan, Section section) {
    return web.newest(officer, plan).of(section).stream().map(row -> row.words().text()).toList();
  }
}
