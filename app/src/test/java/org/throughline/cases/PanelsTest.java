// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.cases.internal.panels.PanelItem;
import org.throughline.cases.internal.panels.PanelItems;
import org.throughline.cases.internal.panels.PanelOutcome;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathways;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class PanelsTest {

  private static final Pattern ITEM =
      Pattern.compile("href=\"(/cases/[-0-9a-f]{36}/panels/\\d+)\"");
  private static final String COMING = "select panel_id from cases.panel where meets_on >= :today";
  private static final String REASONS =
      "He may have special educational needs: his reading age is four years behind.";

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final PanelItems items;
  private final JdbcClient jdbc;
  private final Account officer;
  private final Account manager;
  private final LocalDate today;

  PanelsTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      PanelItems items,
      JdbcClient jdbc,
      Clock clock) {
    this.jdbc = jdbc;
    this.items = items;
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aCaseIsPutToAPanelDecidedWithReasonsAndTheLetterFollowed() {
    String panel = planned(today);
    String path = opened("Percival");
    assertThat(ChildrenWeb.to(put(officer, path, panel))).isEqualTo(panel);

    assertThat(page(officer, panel)).contains("with 1 question; 1 to be decided", "P.P., 11");
    assertThat(page(officer, panel + "/pack"))
        .contains("Percival Panelfield", "The school has tried for two years", "request");

    String item = item(panel);
    assertThat(web.send(manager, item, decision("1", "agreed", REASONS))).hasStatus(302);

    assertThat(page(officer, panel))
        .contains("Agreed", REASONS, "To be sent", "1 without a letter");
    assertThat(page(officer, path)).contains(REASONS, "The letter is still to be sent.");
    assertThat(page(officer, "/cases/panels")).contains("no letter yet");

    sendALetter(path);
    assertThat(page(officer, panel)).contains("Sent on").doesNotContain("without a letter.");
    assertThat(page(officer, path)).doesNotContain("The letter is still to be sent.");
  }

  @Test
  void anotherLetterDoesNotTellTheDecisionAndTheNextDayItIsLate() {
    String panel = planned(today);
    String path = opened("Primrose");
    put(officer, path, panel);
    web.send(manager, item(panel), decision("1", "agreed", REASONS));

    send(path, "considering-notice", Map.of());
    assertThat(page(officer, panel))
        .contains("To be sent", "1 without a letter")
        .doesNotContain("Late");
    assertThat(page(officer, path)).contains("The letter is still to be sent.");

    aDayPasses(panel);
    String since = "</b> since " + Dates.full(today);
    assertThat(page(officer, panel)).contains("1 without a letter", "Late" + since);
    assertThat(page(officer, path)).contains("The letter is still to be sent.", "Late" + since);

    sendALetter(path);
    assertThat(page(officer, panel)).contains("Sent on").doesNotContain("Late", "To be sent");
    assertThat(page(officer, path)).doesNotContain("The letter is still to be sent.");
  }

  @Test
  void aRefusalIsToldByTheRefusalAlone() {
    String panel = planned(today);
    String path = opened("Prunella");
    put(officer, path, panel);
    web.send(manager, item(panel), decision("1", "refused", REASONS));

    sendALetter(path);

    assertThat(page(officer, panel)).contains("To be sent").doesNotContain("Sent on");
  }

  @Test
  void whatTellsADecisionIsAnEventOfTheLaw() {
    List<String> known =
        Pathways.standard().all().stream()
            .flatMap(pathway -> pathway.eventTypes().stream())
            .map(EventType::code)
            .toList();

    assertThat(jdbc.sql("select type from cases.decision_told_by").query(String.class).list())
        .isNotEmpty()
        .allMatch(known::contains);
  }

  private void aDayPasses(String panel) {
    people.seeing(
        manager,
        () ->
            jdbc.sql(
                    "update cases.panel_item set decided_at = decided_at - interval '1 day'"
                        + " where panel_id = ?")
                .param(Long.parseLong(panel.replace("/cases/panels/", "")))
                .update());
  }

  @Test
  void twoWhoDecideAtOnceSeeEachOthersWords() {
    String panel = planned(today);
    String path = opened("Peregrine");
    put(officer, path, panel);
    String item = item(panel);
    Account other = people.holding(Role.CASEWORK_MANAGER);
    web.send(other, item, decision("1", "refused", "The test is not met on this evidence."));

    MvcTestResult late = web.send(manager, item, decision("1", "agreed", REASONS));

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains(other.name(), "The test is not met on this evidence.", REASONS);
    assertThat(page(officer, panel)).contains("Refused");
    assertThat(web.send(manager, item, decision("2", "agreed", REASONS))).hasStatus(302);
    assertThat(page(officer, panel)).contains("Agreed");
  }

  @Test
  void whereNoPanelIsPlannedTheFormLeadsToPlanningOneAndKeepsTheWords() {
    String path = opened("Panelless");
    planned(today);
    List<Long> coming = jdbc.sql(COMING).param("today", today).query(Long.class).list();
    moved(coming, -5000);
    try {
      assertThat(page(manager, path + "/panels/new"))
          .contains(
              "No panel is planned: plan one first", "href=\"/cases/panels/new\">Plan a panel");
      assertThat(page(officer, path + "/panels/new"))
          .contains("ask a casework manager to plan one", "href=\"/cases/panels\">Panels")
          .doesNotContain("href=\"/cases/panels/new\"");
      Map<String, String> words = Map.of("question", "assess", "words", "He is four years behind");
      assertThat(ChildrenWeb.text(web.send(manager, path + "/panels/new", words)))
          .contains("<title>Error: Put the case to a panel", "plan one first", "He is four years")
          .contains("<option value=\"assess\" selected>");
    } finally {
      moved(coming, 5000);
    }
    assertThat(page(manager, path + "/panels/new")).doesNotContain("No panel is planned");
  }

  private void moved(List<Long> those, int days) {
    those.forEach(
        panel ->
            jdbc.sql("update cases.panel set meets_on = meets_on + ? where panel_id = ?")
                .params(days, panel)
                .update());
  }

  @Test
  void whatCannotBeIsSaidAtItsField() {
    String panel = planned(today);
    String met = planned(today.minusDays(3));
    String path = opened("Philippa");

    MvcTestResult empty = web.send(officer, path + "/panels/new", Map.of());
    assertThat(ChildrenWeb.text(empty))
        .contains("yet to meet", "Choose what the panel is asked.", "Tell the panel what it needs");
    assertThat(put(officer, path, met)).hasStatus(422);
    put(officer, path, panel);
    assertThat(ChildrenWeb.text(put(officer, path, panel))).contains("already put to it");
    String item = item(panel);
    assertThat(ChildrenWeb.text(web.send(manager, item, decision("1", "", "Short"))))
        .contains("Choose what was decided.", "Give the reasons");
    assertThat(web.send(officer, item, decision("1", "agreed", REASONS))).hasStatus(403);
    assertThat(web.send(officer, "/cases/panels/new", Map.of("name", "Mine"))).hasStatus(403);
    assertThat(ChildrenWeb.text(web.send(manager, "/cases/panels/new", Map.of("name", "x"))))
        .contains("Name the panel", "Enter the day on which it meets.");
    assertThat(web.open(officer, "/cases/panels/999999")).hasStatus(404);
  }

  @Test
  void aQuestionIsTakenOffUntilItIsDecided() {
    String panel = planned(today.plusDays(7));
    String path = opened("Phoebe");
    put(officer, path, panel);
    String first = item(panel);
    web.send(officer, first + "/off", Map.of());
    assertThat(page(officer, panel)).contains("Nothing is put to it");

    put(officer, path, panel);
    String second = item(panel);
    web.send(manager, second, decision("1", "deferred", REASONS));
    MvcTestResult refused = web.send(officer, second + "/off", Map.of());
    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused)).contains("stays on the register");
  }

  @Test
  void whoDecidesAQuestionThatWasTakenOffMeanwhileIsToldSo() {
    String panel = planned(today.plusDays(6));
    put(officer, opened("Pomona"), panel);
    long number = Long.parseLong(panel.replace("/cases/panels/", ""));
    PanelItem open = people.seeing(manager, () -> items.ofPanel(number)).getFirst();

    people.seeing(officer, () -> items.takeOff(open, officer.id()));

    Outcome<CaseSummary> late =
        people.seeing(
            manager,
            () -> items.decide(open, 1, Optional.of(PanelOutcome.AGREED), REASONS, manager.id()));
    assertThat(late.toString()).contains("CASE-212", "taken off the register meanwhile");
  }

  @Test
  void theSameFormSentFiveTimesPutsOneQuestion() {
    String panel = planned(today.plusDays(8));
    String path = opened("Prudence");
    Map<String, String> once = new HashMap<>(question(panel));
    once.put("once", UUID.randomUUID().toString());

    for (int time = 0; time < 5; time++) {
      assertThat(web.send(officer, path + "/panels/new", once)).hasStatus(302);
    }

    assertThat(page(officer, panel)).contains("with 1 question;");
  }

  @Test
  void aRestrictedChildIsOnNoRegisterForOthersAndInNoPackWithoutAReason() {
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    String child =
        web.path(InventedChild.named("Parthenope", "Hidpanel").restricted().keptBy(loader));
    web.send(chosen, child + "/reason", Map.of("reason", "MY_CASE", "note", ""));
    String path = opened(child, chosen);
    String panel = planned(today.plusDays(9));
    put(chosen, path, panel);
    Account second = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(second);

    assertThat(page(officer, panel)).contains("with 0 questions").doesNotContain("P.H.");
    assertThat(page(officer, panel + "/pack")).contains("There is nothing to read in it.");
    assertThat(page(chosen, panel + "/pack")).contains("Parthenope Hidpanel");
    assertThat(page(second, panel + "/pack"))
        .contains("give the reason")
        .doesNotContain("Parthenope");
  }

  private String planned(LocalDate day) {
    return ChildrenWeb.to(
        web.send(
            manager,
            "/cases/panels/new",
            Map.of("name", "SEND panel " + UUID.randomUUID(), "on", day.toString())));
  }

  private MvcTestResult put(Account by, String path, String panel) {
    return web.send(by, path + "/panels/new", question(panel));
  }

  private static Map<String, String> question(String panel) {
    return Map.of(
        "panel", panel.replace("/cases/panels/", ""),
        "question", "assess",
        "words", "The school has tried for two years; the family asks for an assessment.");
  }

  private static Map<String, String> decision(String version, String outcome, String reasons) {
    return Map.of("version", version, "outcome", outcome, "reasons", reasons);
  }

  private String item(String panel) {
    Matcher item = ITEM.matcher(page(manager, panel));
    assertThat(item.find()).isTrue();
    return item.group(1);
  }

  private String page(Account reader, String path) {
    return ChildrenWeb.text(web.open(reader, path));
  }

  private void sendALetter(String path) {
    send(
        path,
        "decision-to-assess",
        Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", REASONS));
  }

  private void send(String path, String code, Map<String, String> more) {
    String form = page(officer, path + "/letters/new/" + code);
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
    assertThat(version.find()).isTrue();
    Map<String, String> fields = new HashMap<>(more);
    fields.putAll(
        Map.of(
            "version", version.group(1),
            "recipient", "The family",
            "address", "",
            "body", "What we decided.",
            "method", "by-hand",
            "on", today.toString()));
    MvcTestResult sent = web.send(officer, path + "/letters/new/" + code, fields);
    assertThat(sent).hasStatus(302);
  }

  private String opened(String forename) {
    return opened(web.path(InventedChild.named(forename, "Panelfield").keptBy(loader)), officer);
  }

  private String opened(String child, Account by) {
    return ChildrenWeb.to(
        web.send(
            by,
            "/cases/new",
            Map.of(
                "child", child.replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", today.minusWeeks(1).toString(),
                "officer", "me")));
  }
}
