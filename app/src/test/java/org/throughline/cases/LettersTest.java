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
import org.throughline.cases.internal.letters.Filling;
import org.throughline.cases.internal.letters.LetterTemplate;
import org.throughline.cases.internal.letters.LetterTemplates;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class LettersTest {

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final LetterTemplates templates;
  private final Account officer;
  private final Account manager;
  private final LocalDate today;

  LettersTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      LetterTemplates templates,
      People people,
      Clock clock) {
    this.loader = loader;
    this.web = web;
    this.templates = templates;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.manager = people.holding(Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void everyTemplateIsFilledByItsPathwayAndShowsOneOfItsEvents() {
    assertThat(templates.all())
        .hasSizeGreaterThanOrEqualTo(38)
        .allSatisfy(
            template -> {
              Pathway pathway = Pathways.standard().find(template.pathway()).orElseThrow();
              assertThat(Filling.unknown(template.body(), pathway)).isEmpty();
              assertThat(pathway.eventTypes())
                  .extracting(type -> type.code())
                  .contains(template.shows());
            });
  }

  @Test
  void aLetterIsFilledFromTheCaseAndNotSentWithAGap() {
    String path = opened("Lettie");

    String form = body(path, "considering-notice");
    assertThat(form)
        .contains("Lettie Letterfield, born 14 March 2015")
        .contains("by " + Dates.full(today.minusWeeks(1).plusWeeks(6)))
        .contains(officer.name())
        .contains("[[Name, telephone");

    Map<String, String> letter = letter(path, form);
    letter.put("recipient", "");
    letter.put("method", "");
    MvcTestResult refused = web.send(officer, path + "/letters/new/considering-notice", letter);
    assertThat(refused).hasStatus(422);
    assertThat(ChildrenWeb.text(refused))
        .contains("still to be filled in", "Enter to whom", "Choose how it is sent");
    assertThat(ChildrenWeb.text(web.open(officer, path))).contains("No letter was sent from here.");
  }

  @Test
  void whatIsSentIsKeptRecordedAndCountedFromTheDayItIsServed() {
    String path = opened("Lottie");
    send(path, "decision-to-assess", "by-hand");
    send(path, "draft-plan", "first-class-post");

    String page = ChildrenWeb.text(web.open(officer, path));
    assertThat(page).contains("The draft plan was sent", "To: Q. Parent");
    Matcher link = Pattern.compile(path + "/letters/\\d+").matcher(page);
    assertThat(link.find()).isTrue();
    String letter = ChildrenWeb.text(web.open(officer, link.group()));
    assertThat(letter).contains("Dear Q. Parent,").doesNotContain("{{", "[[");
    // Posted today, served two working days later: the fifteen days begin then.
    Matcher served = Pattern.compile("counts as served on (\\d+ \\w+ \\d{4})").matcher(letter);
    assertThat(served.find()).isTrue();
    assertThat(served.group(1)).isNotEqualTo(Dates.full(today));
    assertThat(page).contains("beginning with").contains(served.group(1));
  }

  @Test
  void whoeverWasOvertakenKeepsTheirLetterBesideWhatTheOtherOneRecorded() {
    String path = opened("Lavinia");
    Map<String, String> mine = letter(path, "My letter to the family.");
    mine.put("method", "email");
    Map<String, String> theirs = letter(path, "Their letter to the family.");
    theirs.put("method", "email");
    theirs.put("recipient", "R. Parent");
    web.send(manager, path + "/letters/new/considering-notice", theirs);

    MvcTestResult late = web.send(officer, path + "/letters/new/considering-notice", mine);

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains(manager.name() + " wrote, for “The letter”")
        .contains("We are considering your request", "Their letter to the family.", "R. Parent")
        .contains("My letter to the family.", "Q. Parent");
    assertThat(ChildrenWeb.text(web.send(officer, path + "/events/new", event(mine))))
        .contains("My own note", "Their letter to the family.");
  }

  @Test
  void aLetterStandsBesideAnEventThatWasRecordedMeanwhile() {
    String path = opened("Lorna");
    Map<String, String> mine = letter(path, "My letter to the family.");
    mine.put("method", "email");
    web.send(manager, path + "/events/new", event(mine));

    MvcTestResult late = web.send(officer, path + "/letters/new/considering-notice", mine);

    assertThat(late).hasStatus(409);
    assertThat(ChildrenWeb.text(late))
        .contains("Advice was asked for, " + Dates.full(today) + ". My own note")
        .contains("My letter to the family.");
  }

  private Map<String, String> event(Map<String, String> letter) {
    return Map.of(
        "version",
        letter.get("version"),
        "type",
        "advice-requested",
        "on",
        today.toString(),
        "reasons",
        "My own note");
  }

  @Test
  void aManagerChangesTheWordsAndWhatWasSentKeepsItsOwn() {
    String path = opened("Lucie");
    send(path, "considering-notice", "email");
    LetterTemplate before = templates.find("considering-notice").orElseThrow();
    Map<String, String> fields = new HashMap<>();
    fields.put("version", Integer.toString(before.version()));
    fields.put("title", "We look at your request");
    fields.put("body", "Dear {{recipient}}, {{nothing}} and {{due:final-plann}}");

    assertThat(web.send(officer, "/cases/templates/considering-notice", fields)).hasStatus(403);
    assertThat(ChildrenWeb.text(web.send(manager, "/cases/templates/considering-notice", fields)))
        .contains("Nothing fills {{nothing}}, {{due:final-plann}}");

    fields.put("body", "Dear {{recipient}}, we must answer by {{due:assessment-decision}}.");
    web.send(manager, "/cases/templates/considering-notice", fields);
    assertThat(web.send(manager, "/cases/templates/considering-notice", fields)).hasStatus(409);

    assertThat(ChildrenWeb.text(web.open(officer, "/cases/templates")))
        .contains("We look at your request");
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("We are considering your request");
    putBack(before);
  }

  @Test
  void aManagerAddsALetterForAnyKindOfCase() {
    String add = "/cases/templates/new?pathway=ehc-needs-assessment";
    Map<String, String> fields = new HashMap<>();
    fields.put("title", "We have your request");
    fields.put("body", "Dear {{recipient}}, {{nothing}}");

    assertThat(web.open(officer, add)).hasStatus(403);
    assertThat(ChildrenWeb.text(web.open(officer, "/cases/templates")))
        .doesNotContain("Add a letter");
    assertThat(web.open(manager, "/cases/templates/new?pathway=no-such")).hasStatus(404);
    assertThat(ChildrenWeb.text(web.send(manager, add, fields)))
        .contains("Nothing fills {{nothing}}", "Choose what the case says when it is sent.");

    fields.put("shows", "considering-notices-sent");
    fields.put("body", "Dear {{recipient}}, we have it since {{event:request-received}}.");
    assertThat(web.send(manager, add, fields)).hasStatus(302);
    assertThat(ChildrenWeb.text(web.send(manager, add, fields)))
        .contains("Enter a title in words that no other letter has.");

    String path = opened("Lorna");
    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains(path + "/letters/new/we-have-your-request");
    assertThat(body(path, "we-have-your-request"))
        .contains("we have it since " + Dates.full(today.minusWeeks(1)));
  }

  private void putBack(LetterTemplate before) {
    web.send(
        manager,
        "/cases/templates/considering-notice",
        Map.of(
            "version", Integer.toString(before.version() + 1),
            "title", before.title(),
            "body", before.body()));
  }

  private void send(String path, String code, String method) {
    Map<String, String> letter = letter(path, body(path, code));
    letter.put("method", method);
    if (code.equals("decision-to-assess")) {
      letter.putAll(
          Map.of("test-has-needs", "yes", "test-may-need-plan", "yes", "reasons", "Both are met"));
    }
    if (code.equals("draft-plan")) {
      letter.putAll(Map.of("test-needs-plan", "yes", "reasons", "The advice is clear"));
    }
    letter.put("body", letter.get("body").replaceAll("\\[\\[[^\\]]*]]", "what we agreed"));
    MvcTestResult answer = web.send(officer, path + "/letters/new/" + code, letter);
    assertThat(ChildrenWeb.to(answer)).as(ChildrenWeb.text(answer)).isEqualTo(path);
  }

  private Map<String, String> letter(String path, String body) {
    String page = ChildrenWeb.text(web.open(officer, path));
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(page);
    assertThat(version.find()).isTrue();
    return new HashMap<>(
        Map.of(
            "version",
            version.group(1),
            "recipient",
            "Q. Parent",
            "body",
            body,
            "on",
            today.toString()));
  }

  /// The words in the form.
  private String body(String path, String code) {
    String form = ChildrenWeb.text(web.open(officer, path + "/letters/new/" + code));
    int begins = form.indexOf('>', form.indexOf("<textarea", form.indexOf("name=\"body\"") - 200));
    return form.substring(begins + 1, form.indexOf("</textarea>", begins));
  }

  private String opened(String forename) {
    String child = web.path(InventedChild.named(forename, "Letterfield").keptBy(loader));
    return ChildrenWeb.to(
        web.send(
            officer,
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
