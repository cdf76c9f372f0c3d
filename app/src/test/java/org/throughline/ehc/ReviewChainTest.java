// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.DueLine;
import org.throughline.children.ChildId;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A review from the planned meeting to the amended plan, with the last day of each step as the
/// regulations give it.
@ThroughlineTest
class ReviewChainTest {

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
  private final LocalDate meeting = today.minusWeeks(13);
  private final PlanWeb web;
  private final CaseFiles files;
  private final Account officer;

  ReviewChainTest(PlanWeb web, CaseFiles files, People people) {
    this.web = web;
    this.files = files;
    this.officer = people.holding(Role.CASE_OFFICER);
  }

  @Test
  void eachStepIsDueOnTheDayThatTheRegulationsGive() {
    String path = opened("Ada");
    record(path, "review-meeting-planned", meeting);
    assertThat(due(path, "invitations")).isEqualTo(meeting.minusWeeks(2) + " missed");
    assertThat(due(path, "advice-circulated")).isEqualTo(meeting.minusWeeks(2) + " missed");

    letter(path, "review-invitation", meeting.minusDays(20));
    record(path, "advice-circulated", meeting.minusDays(15));
    assertThat(due(path, "invitations")).isEqualTo(meeting.minusWeeks(2) + " met");
    assertThat(due(path, "advice-circulated")).isEqualTo(meeting.minusWeeks(2) + " met");

    record(path, "review-meeting-held", meeting);
    assertThat(due(path, "review-report")).isEqualTo(meeting.plusWeeks(2) + " missed");
    assertThat(due(path, "review-decision")).isEqualTo(meeting.plusWeeks(4) + " missed");
    record(path, "review-report-sent", meeting.plusDays(10));
    assertThat(due(path, "review-report")).isEqualTo(meeting.plusWeeks(2) + " met");

    LocalDate decided = meeting.plusDays(20);
    letter(path, "review-decision-amend", decided);
    assertThat(due(path, "review-decision")).isEqualTo(meeting.plusWeeks(4) + " met");
    assertThat(due(path, "amendment-notice")).isEqualTo(meeting.plusWeeks(4) + " missed");
    assertThat(due(path, "amended-plan-after-meeting"))
        .isEqualTo(meeting.plusWeeks(12) + " missed");
    letter(path, "amendment-notice", decided);
    assertThat(due(path, "amendment-notice")).isEqualTo(meeting.plusWeeks(4) + " met");
    assertThat(due(path, "amended-plan")).isEqualTo(decided.plusWeeks(8) + " missed");

    web.offered(officer, path + "/plan");
    letter(path, "amended-plan", meeting.plusDays(70));
    assertThat(due(path, "amended-plan")).isEqualTo(decided.plusWeeks(8) + " met");
    assertThat(due(path, "amended-plan-after-meeting")).isEqualTo(meeting.plusWeeks(12) + " met");
  }

  @Test
  void theNextReviewIsCountedFromTheDecisionAndNotFromTheMeeting() {
    String path = opened("Bea");
    record(path, "review-meeting-held", meeting);

    letter(path, "review-decision-maintain", meeting.plusDays(25));

    assertThat(lastDue(path, "review-completed"))
        .isEqualTo(meeting.plusDays(25).plusMonths(12) + " open");
  }

  @Test
  void aDecisionToCeaseIsToldByItsLetter() {
    String path = opened("Cid");
    record(path, "review-meeting-held", meeting);

    letter(path, "review-decision-cease", meeting.plusDays(21));

    assertThat(due(path, "review-decision")).isEqualTo(meeting.plusWeeks(4) + " met");
    assertThat(web.open(officer, path))
        .bodyText()
        .contains("The family was told that the plan will cease", "The plan will cease");
  }

  @Test
  void aCaseOfCeasingHasItsOwnLetter() {
    ChildId child =
        web.loaded(
            InventedChild.named("Dot", "Chainfield"),
            "ceasing",
            "ceasing-considered",
            today.minusDays(40));
    String path = "/cases/" + web.only(officer, child).address();

    letter(path, "cease-notice", today.minusDays(2));

    assertThat(web.open(officer, path)).bodyText().contains("We will cease the plan");
  }

  private String opened(String name) {
    LocalDate issued = today.minusMonths(14);
    ChildId child = web.issued(InventedChild.named(name, "Chainfield"), issued);
    return web.openCase(officer, child, "annual-review", "final-plan-issued", issued);
  }

  private void record(String path, String type, LocalDate on) {
    web.versioned(officer, path + "/events/new", Map.of("type", type, "on", on.toString()));
  }

  /// As the form fills it, with every gap filled in.
  private void letter(String path, String code, LocalDate on) {
    String form = PlanWeb.text(web.open(officer, path + "/letters/new/" + code));
    int begins = form.indexOf('>', form.indexOf("<textarea", form.indexOf("name=\"body\"") - 200));
    String body = form.substring(begins + 1, form.indexOf("</textarea>", begins));
    assertThat(body).contains("Chainfield").doesNotContain("not known");
    Map<String, String> fields = new HashMap<>();
    fields.put("recipient", "The family");
    fields.put("body", body.replaceAll("\\[\\[[^\\]]*]]", "what was agreed"));
    fields.put("method", "by-hand");
    fields.put("on", on.toString());
    web.versioned(officer, path + "/letters/new/" + code, fields);
  }

  /// The last day of a duty and how it stands.
  private String due(String path, String duty) {
    return lines(path, duty).findFirst().orElseThrow();
  }

  private String lastDue(String path, String duty) {
    return lines(path, duty).reduce((first, last) -> last).orElseThrow();
  }

  private java.util.stream.Stream<String> lines(String path, String duty) {
    String address = path.substring("/cases/".length());
    return web
        .seenBy(officer, () -> files.due(files.findByAddress(address).orElseThrow().id()))
        .stream()
        .filter(line -> line.duty().equals(duty))
        .map(ReviewChainTest::words);
  }

  private static String words(DueLine line) {
    return line.due().map(LocalDate::toString).orElse("") + " " + line.state();
  }
}
