// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The end of a plan: held back while the family may appeal, said on the plan, kept to be read.
@ThroughlineTest
class CeasingTest {

  private static final String CEASED = "plan-ceased";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final PlanWeb web;
  private final CaseFiles files;
  private final JdbcClient jdbc;
  private final Account officer;

  CeasingTest(PlanWeb web, CaseFiles files, JdbcClient jdbc, People people) {
    this.web = web;
    this.files = files;
    this.jdbc = jdbc;
    officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void aPlanThatCeasedSaysSoAndIsReadButNotWrittenAnyMore() {
    ChildId child = withPlan("Ann");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(120));
    record(ceasing, CEASED, today.minusDays(2));

    String plan = plan(child);
    String words = "The plan of Ann Ceasefield ceased on " + Dates.full(today.minusDays(2));
    assertThat(web.open(officer, ceasing + "/plan")).bodyText().contains(words, "Reads few words");
    assertThat(web.open(officer, plan))
        .bodyText()
        .contains(words, "Ceased", "Reads few words", "Begin a new plan")
        .doesNotContain("Add a need");
    assertThat(web.open(officer, plan + "/plan.pdf")).hasStatusOk();
    assertThat(web.send(officer, plan + "/rows/new?section=B", Map.of("text", "Another need")))
        .hasStatus(422)
        .bodyText()
        .contains("This plan has ceased and stays as it was");
  }

  @Test
  void anEndThatIsPutRightOrTakenBackIsSoOnThePlanAsWell() {
    ChildId child = withPlan("Bob");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(120));
    record(ceasing, CEASED, today.minusDays(2));
    String correct = ceasing + "/events/2/correct";

    web.versioned(officer, correct, Map.of("type", CEASED, "on", today.minusDays(9).toString()));
    assertThat(ceasedOn(child)).contains(today.minusDays(9));

    web.versioned(officer, ceasing + "/events/3/correct", Map.of("type", CEASED, "never", "yes"));
    assertThat(ceasedOn(child)).isEmpty();
    assertThat(web.open(officer, plan(child))).bodyText().contains("Add a need");
  }

  @Test
  void aNewPlanIsBegunBesideTheOneThatCeasedAndBothAreRead() {
    ChildId child = withPlan("Cat");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(120));
    record(ceasing, CEASED, today.minusDays(20));
    String again = open(child, "reassessment", "reassessment-requested", today.minusDays(5));

    web.done(officer, again + "/plan/begin", Map.of());

    assertThat(web.open(officer, again + "/plan"))
        .bodyText()
        .contains("Draft plan for Cat Ceasefield", "An earlier plan ceased on")
        .doesNotContain("Reads few words");
    assertThat(web.open(officer, ceasing + "/plan"))
        .bodyText()
        .contains("The plan of Cat Ceasefield ceased on", "Reads few words")
        .doesNotContain("Begin a new plan");
    Map<String, String> back = Map.of("type", CEASED, "never", "yes");
    web.versioned(officer, ceasing + "/events/2/correct", back);
    assertThat(web.open(officer, again + "/plan")).bodyText().contains("Draft plan for Cat");
  }

  @Test
  void aPlanDoesNotCeaseWhileAnAppealIsOpenInACaseOfItsOwn() {
    ChildId child = withPlan("Dan");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(120));
    String appeal =
        open(child, "mediation-and-appeal", "decision-letter-sent", today.minusDays(120));
    record(appeal, "appeal-registered", today.minusDays(60));
    isHeldBack(ceasing + "/events/new", "An appeal is open in a case of its own", "s45(4)");
    assertThat(ceasedOn(child)).isEmpty();

    record(appeal, "appeal-withdrawn", today.minusDays(1));
    record(ceasing, CEASED, today);
    assertThat(ceasedOn(child)).contains(today);
  }

  @Test
  void noOtherPathNorACorrectionLeadsAroundTheWait() {
    ChildId child = withPlan("Eli");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(10));
    String review = open(child, "annual-review", "final-plan-issued", today.minusDays(200));

    isHeldBack(review + "/events/new", "The family may appeal until");
    record(ceasing, "mediation-certificate-issued", today.minusDays(1));
    isHeldBack(ceasing + "/events/2/correct", "The family may appeal until");
    assertThat(ceasedOn(child)).isEmpty();
  }

  @Test
  void aDecisionThatOnlyTheReviewRecordsHoldsThePlanAsWell() {
    ChildId child = withPlan("Gil");
    String review = open(child, "annual-review", "final-plan-issued", today.minusDays(200));
    record(review, "decision-to-cease-notified", today.minusDays(3));
    isHeldBack(review + "/events/new", "The family may appeal until");
    assertThat(ceasedOn(child)).isEmpty();
  }

  @Test
  void aCertificateInTheCaseOfTheMediationLengthensTheWait() {
    ChildId child = withPlan("Hal");
    String ceasing = open(child, "ceasing", "decision-to-cease-notified", today.minusDays(75));
    String mediation =
        open(child, "mediation-and-appeal", "decision-letter-sent", today.minusDays(75));
    record(mediation, "mediation-certificate-issued", today.minusDays(5));
    isHeldBack(ceasing + "/events/new", "The family may appeal until");
    assertThat(ceasedOn(child)).isEmpty();
  }

  @Test
  void whatATribunalOrderedIsNotHeldBack() {
    ChildId child = withPlan("Fin");
    open(child, "ceasing", "decision-to-cease-notified", today.minusDays(10));
    String order =
        open(
            child, "tribunal-order", "order-dismissing-appeal-against-ceasing", today.minusDays(3));

    record(order, CEASED, today.minusDays(1));

    assertThat(ceasedOn(child)).contains(today.minusDays(1));
  }

  /// Sends by this form that the plan ceased today.
  private void isHeldBack(String form, String... because) {
    Map<String, String> ceased =
        Map.of("type", CEASED, "on", today.toString(), "version", web.version(officer, form));

    assertThat(web.send(officer, form, ceased)).hasStatus(422).bodyText().contains(because);
  }

  private ChildId withPlan(String name) {
    ChildId child = web.loaded(InventedChild.named(name, "Ceasefield"));
    String plan = plan(child);
    web.done(officer, plan + "/begin", Map.of());
    web.add(officer, plan, "B", Map.of("text", "Reads few words"));
    return child;
  }

  /// The path of the plan as its own assessment shows it.
  private String plan(ChildId child) {
    return "/cases/" + first(child).address() + "/plan";
  }

  private CaseSummary first(ChildId child) {
    return web.seenBy(officer, () -> files.of(child)).stream()
        .filter(file -> file.pathway().equals("ehc-needs-assessment"))
        .findFirst()
        .orElseThrow();
  }

  private String open(ChildId child, String pathway, String type, LocalDate on) {
    return web.openCase(officer, child, pathway, type, on);
  }

  private void record(String path, String type, LocalDate on) {
    web.versioned(officer, path + "/events/new", Map.of("type", type, "on", on.toString()));
  }

  private Optional<LocalDate> ceasedOn(ChildId child) {
    return web.seenBy(
        officer,
        () ->
            jdbc.sql("select ceased_on from ehc.plan where child_id = ? and ceased_on is not null")
                .param(child.value())
                .query(LocalDate.class)
                .optional());
  }
}
