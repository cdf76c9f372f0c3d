// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Two people at one case, or one person twice: the first is kept, the other loses no word.
@ThroughlineTest
class TwoPeopleTest {

  private final CaseWeb.Desk desk;
  private final CaseWeb.Desk theirs;
  private final ChildrenWeb web;
  private final Account officer;
  private final Account manager;
  private final LocalDate today;

  TwoPeopleTest(CaseWeb cases, ChildrenWeb web, People people, Clock clock) {
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.desk = cases.of(officer);
    this.theirs = cases.of(manager);
    this.today = LocalDate.now(clock);
  }

  @Test
  void whoeverWasOvertakenKeepsTheirWords() {
    String path = opened("Jocasta");
    Map<String, String> mine = decision("refusal-to-assess-notified", "no", "My own reasons");
    mine.put("version", desk.version(path + "/events/new"));
    Map<String, String> first = decision("decision-to-assess-notified", "yes", "Their own reasons");
    first.put("on", today.minusDays(1).toString());

    theirs.done(path + "/events/new", first);
    MvcTestResult late = web.send(officer, path + "/events/new", mine);

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains("My own reasons", manager.name() + " wrote, for “What happened”")
        .contains("The family was told that there will be an assessment")
        .contains(Dates.full(today.minusDays(1)), "Their own reasons");
    assertThat(desk.events(path)).isEqualTo(2);
  }

  @Test
  void ofEightAtOnceOneIsFirstAndTheOthersKeepTheirWords() throws InterruptedException {
    String path = opened("Clementine");
    Map<String, String> form = event("considering-notices-sent", "Word for word");
    form.put("version", desk.version(path + "/events/new"));
    List<MvcTestResult> answers = new CopyOnWriteArrayList<>();

    try (ExecutorService together = Executors.newFixedThreadPool(8)) {
      together.invokeAll(
          Collections.nCopies(8, () -> answers.add(web.send(officer, path + "/events/new", form))));
    }

    assertThat(answers).filteredOn(each -> each.getResponse().getStatus() == 302).hasSize(1);
    assertThat(answers)
        .filteredOn(each -> each.getResponse().getStatus() == 409)
        .hasSize(7)
        .allSatisfy(each -> assertThat(ChildrenWeb.text(each)).contains("Word for word"));
    assertThat(desk.events(path)).isEqualTo(2);
  }

  @Test
  void whoeverWasOvertakenByAHandingOverIsShownNoEarlierEventAsIfItWereNew() {
    String path = opened("Isolde");
    desk.done(path + "/events/new", event("considering-notices-sent", "Words of long before"));
    Map<String, String> mine = event("advice-requested", "My own reasons");
    mine.put("version", desk.version(path + "/events/new"));

    String version = desk.version(path + "/events/new");
    assertThat(
            ChildrenWeb.to(
                web.send(manager, path + "/officer", Map.of("version", version, "officer", ""))))
        .isEqualTo(path);
    MvcTestResult late = web.send(officer, path + "/events/new", mine);

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains("My own reasons")
        .doesNotContain("Words of long before");
  }

  @Test
  void theSameFormSentFiveTimesRecordsOneEvent() {
    String path = opened("Ludovica");
    Map<String, String> form = decision("decision-to-assess-notified", "yes", "Both are met");
    form.put("version", desk.version(path + "/events/new"));
    form.put("once", UUID.randomUUID().toString());

    for (int time = 0; time < 5; time++) {
      assertThat(ChildrenWeb.to(web.send(officer, path + "/events/new", form))).isEqualTo(path);
    }

    assertThat(desk.events(path)).isEqualTo(2);
  }

  private String opened(String forename) {
    return desk.opened(InventedChild.named(forename, "Twofield"), today.minusWeeks(5), Map.of());
  }

  private Map<String, String> event(String type, String reasons) {
    return new HashMap<>(Map.of("type", type, "on", today.toString(), "reasons", reasons));
  }

  private Map<String, String> decision(String type, String needsPlan, String reasons) {
    Map<String, String> fields = event(type, reasons);
    fields.put("test-has-needs", "yes");
    fields.put("test-may-need-plan", needsPlan);
    return fields;
  }
}
