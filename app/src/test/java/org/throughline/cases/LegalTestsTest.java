// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The tests of sections 36(8) and 37(1) are answered with reasons whatever is decided.
@ThroughlineTest
class LegalTestsTest {

  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final Account officer;
  private final LocalDate today;

  LegalTestsTest(ChildrenLoader loader, ChildrenWeb web, People people, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void aDecisionToAssessIsRecordedWithBothAnswersAndItsReasons() {
    String path = opened("Yara");

    MvcTestResult bare = send(path + "/events/new", event("decision-to-assess-notified"));
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare))
        .contains("section 36(8)(a)", "section 36(8)(b)", "Answer yes or no")
        .contains("Write down the reasons");
    Map<String, String> answered = event("decision-to-assess-notified");
    answered.putAll(
        Map.of(
            "test-has-needs", "yes",
            "test-may-need-plan", "yes",
            "reasons", "Her reading is four years behind"));
    done(path + "/events/new", answered);

    assertThat(text(path))
        .contains("The child has or may have special educational needs (section 36(8)(a)): Yes")
        .contains("in accordance with an EHC plan (section 36(8)(b)): Yes")
        .contains("Her reading is four years behind");
  }

  @Test
  void aRefusalSaysWhichTestIsNotMet() {
    String path = opened("Noor");
    Map<String, String> refused = event("refusal-to-assess-notified");
    refused.putAll(
        Map.of(
            "test-has-needs", "yes",
            "test-may-need-plan", "no",
            "reasons", "The school provides what is needed"));

    done(path + "/events/new", refused);

    assertThat(text(path)).contains("(section 36(8)(a)): Yes", "(section 36(8)(b)): No");
  }

  @Test
  void anAnswerThatContradictsTheDecisionIsRefused() {
    String path = opened("Mirren");
    Map<String, String> refusal = event("refusal-to-assess-notified");
    refusal.putAll(
        Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", "No money"));
    Map<String, String> issue = event("decision-to-issue-notified");
    issue.putAll(Map.of("test-needs-plan", "no", "reasons", "The family wishes it"));

    assertThat(ChildrenWeb.text(send(path + "/events/new", refusal)))
        .contains("so the council must not refuse");
    assertThat(ChildrenWeb.text(send(path + "/events/new", issue)))
        .contains("is not met by these answers");
  }

  @Test
  void theDecisionToIssueAndTheRefusalRestOnSection37() {
    String issued = opened("Isla");
    Map<String, String> yes = event("decision-to-issue-notified");
    yes.putAll(Map.of("test-needs-plan", "yes", "reasons", "All six pieces of advice say so"));
    String refused = opened("Rhona");
    Map<String, String> no = event("refusal-to-issue-notified");
    no.putAll(Map.of("test-needs-plan", "no", "reasons", "The school can do this by itself"));

    done(issued + "/events/new", yes);
    done(refused + "/events/new", no);

    assertThat(text(issued)).contains("(section 37(1)): Yes", "All six pieces of advice");
    assertThat(text(refused)).contains("(section 37(1)): No", "The school can do this by itself");
  }

  @Test
  void aLetterThatTellsADecisionRecordsTheSame() {
    String path = opened("Lorelei");
    Map<String, String> letter = letter();
    String write = path + "/letters/new/decision-to-assess";

    MvcTestResult bare = send(write, letter);
    assertThat(bare).hasStatus(422);
    assertThat(ChildrenWeb.text(bare)).contains("Answer yes or no", "Write down the reasons");
    letter.putAll(
        Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", "Both are met"));
    done(write, letter);

    assertThat(text(path))
        .contains("(section 36(8)(a)): Yes", "(section 36(8)(b)): Yes", "Both are met");
    Map<String, String> issue = letter();
    issue.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    done(path + "/letters/new/decision-to-issue", issue);
    assertThat(text(path)).contains("(section 37(1)): Yes", "The advice is clear");
  }

  @Test
  void aLetterOfRefusalNeedsItsNo() {
    String path = opened("Ottoline");
    Map<String, String> letter = letter();
    letter.putAll(Map.of("test-needs-plan", "yes", "reasons", "The school can do this"));

    assertThat(ChildrenWeb.text(send(path + "/letters/new/refusal-to-issue", letter)))
        .contains("so the council must not refuse");
    letter.put("test-needs-plan", "no");
    done(path + "/letters/new/refusal-to-issue", letter);

    assertThat(text(path)).contains("(section 37(1)): No", "The school can do this");
  }

  private Map<String, String> event(String type) {
    return new HashMap<>(Map.of("type", type, "on", today.toString(), "reasons", ""));
  }

  private Map<String, String> letter() {
    return new HashMap<>(
        Map.of(
            "recipient", "The family",
            "body", "What we decided, and why.",
            "method", "by-hand",
            "on", today.toString()));
  }

  private String opened(String forename) {
    return opened(InventedChild.named(forename, "Lawfield"), today.minusWeeks(3), Map.of());
  }

  private String opened(InventedChild child, LocalDate on, Map<String, String> more) {
    MvcTestResult answer = open(child, on, more);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).startsWith("/cases/");
    return ChildrenWeb.to(answer);
  }

  private MvcTestResult open(InventedChild child, LocalDate on, Map<String, String> more) {
    Map<String, String> fields = new HashMap<>(more);
    fields.put("child", web.path(child.keptBy(loader)).replace("/children/", ""));
    fields.put("pathway", "ehc-needs-assessment");
    fields.put("type", "request-received");
    fields.put("on", on.toString());
    fields.put("officer", "me");
    return web.send(officer, "/cases/new", fields);
  }

  private MvcTestResult send(String path, Map<String, String> fields) {
    Matcher version = VERSION.matcher(text(path));
    assertThat(version.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("version", version.group(1));
    return web.send(officer, path, all);
  }

  private void done(String path, Map<String, String> fields) {
    MvcTestResult answer = send(path, fields);
    assertThat(answer.getResponse().getStatus()).as(ChildrenWeb.text(answer)).isEqualTo(302);
  }

  private String text(String path) {
    return ChildrenWeb.text(web.open(officer, path));
  }
}
