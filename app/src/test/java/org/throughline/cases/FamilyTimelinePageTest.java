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
import org.throughline.children.ChildId;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.statute.EventType;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class FamilyTimelinePageTest {

  private static final Map<String, String> TEST_OF_THE_LAW =
      Map.of(
          "test-has-needs", "yes",
          "test-may-need-plan", "yes",
          "reasons", "What the school can do is not enough");

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final AuditLog audit;
  private final Account officer;
  private final LocalDate today;

  FamilyTimelinePageTest(
      ChildrenLoader loader, ChildrenWeb web, People people, AuditLog audit, Clock clock) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.audit = audit;
    this.officer = people.holding(Role.CASE_OFFICER);
    this.today = LocalDate.now(clock);
  }

  @Test
  void tellsWhatComesNextByWhenAndWhatHasBeenDone() {
    LocalDate asked = today.minusWeeks(5);
    String path = opened(kept("Perdita"), asked);
    record(path, "assessment-decision", "decision-to-assess-notified", today.minusDays(1));

    assertThat(family(path))
        .contains(
            "For the family of Perdita Kinfield: EHC needs assessment and plan",
            "It began on " + Dates.full(asked) + ", the day the request was received.",
            "By "
                + Dates.full(asked.plusWeeks(20))
                + " the council must send the final plan to the family, the school and the health"
                + " body.",
            "The limit is 20 weeks after the day the request was received",
            "Done on "
                + Dates.full(today.minusDays(1))
                + ": the council had to tell the family whether it will assess.");
  }

  @Test
  void saysPlainlyWhatIsLate() {
    LocalDate asked = today.minusWeeks(7);
    String path = opened(kept("Cressida"), asked);

    assertThat(family(path))
        .contains(
            "This was due by "
                + Dates.full(asked.plusWeeks(6))
                + ": the council must tell the family whether it will assess.");

    record(path, "assessment-decision", "decision-to-assess-notified", today);
    assertThat(family(path))
        .contains(
            "Done on "
                + Dates.full(today)
                + ", late: the council had to tell the family whether it will assess.");
  }

  @Test
  void holdsNoCodeNoParagraphAndNobodyElsesName() {
    String path = opened(kept("Rosalind"), today.minusWeeks(12));
    web.send(officer, path + "/people", Map.of("person", "Quentin Otherwise", "part", "other"));
    web.send(officer, path + "/notes", Map.of("words", "Neighbour Yolanda Elsewhere rang."));
    Pathway pathway = Pathways.standard().find("ehc-needs-assessment").orElseThrow();

    assertThat(family(path))
        .doesNotContain("Otherwise", "Elsewhere", officer.name())
        .doesNotContain(
            pathway.rules().stream()
                .map(Rule::code)
                .filter(code -> code.contains("-"))
                .toArray(String[]::new))
        .doesNotContain(
            pathway.eventTypes().stream()
                .map(EventType::code)
                .filter(code -> code.contains("-"))
                .toArray(String[]::new))
        .doesNotContainPattern("\\bregs? \\d|\\bSI \\d|\\bs\\d\\d|Source:|\\[[VKLP]]");
  }

  @Test
  void isReachedFromTheCaseAndEndsWithIt() {
    String path = opened(kept("Miranda"), today.minusWeeks(3));

    assertThat(ChildrenWeb.text(web.open(officer, path)))
        .contains("<a href=\"" + path + "/family\">For the family</a>");
    record(path, "", "request-withdrawn", today);
    assertThat(family(path))
        .contains("This was closed on " + Dates.full(today))
        .doesNotContain("What comes next");
  }

  @Test
  void isForWhoeverMayOpenTheCaseAndEveryLookIsOnRecord() {
    ChildId child = kept("Portia");
    String path = opened(child, today.minusWeeks(2));
    String address = web.path(child).replace("/children/", "");
    int before = looks(address);

    assertThat(web.open(officer, path + "/family")).hasStatusOk();

    assertThat(looks(address)).isEqualTo(before + 1);
    assertThat(web.open(people.holding(Role.READER), path + "/family")).hasStatus(403);
    assertThat(web.open(officer, "/cases/" + address + "/family")).hasStatus(404);
  }

  @Test
  void ofARestrictedChildItIsNotThereForThoseWithoutTheRight() {
    ChildId child = InventedChild.named("Imogen", "Kinfield").restricted().keptBy(loader);
    Account chosen = people.holding(Role.CASE_OFFICER);
    people.mayOpenRestricted(chosen);
    web.send(chosen, web.path(child) + "/reason", Map.of("reason", "DUTY"));
    String path = opened(chosen, child, today.minusWeeks(2));

    assertThat(web.open(chosen, path + "/family")).hasStatusOk();
    assertThat(web.open(officer, path + "/family")).hasStatus(404);
  }

  private int looks(String child) {
    return (int)
        audit.about("child", child, 500).stream()
            .filter(entry -> entry.act().equals("child-viewed"))
            .count();
  }

  private ChildId kept(String forename) {
    return InventedChild.named(forename, "Kinfield").keptBy(loader);
  }

  /// The page without its frame.
  private String family(String path) {
    String page = ChildrenWeb.text(web.open(officer, path + "/family"));
    return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
  }

  private void record(String path, String duty, String type, LocalDate day) {
    String form = ChildrenWeb.text(web.open(officer, path + "/events/new?duty=" + duty));
    Matcher version = Pattern.compile("name=\"version\" value=\"(\\d+)\"").matcher(form);
    assertThat(version.find()).isTrue();
    Map<String, String> sent =
        new HashMap<>(Map.of("version", version.group(1), "type", type, "on", day.toString()));
    if (type.equals("decision-to-assess-notified")) {
      sent.putAll(TEST_OF_THE_LAW);
    }
    assertThat(ChildrenWeb.to(web.send(officer, path + "/events/new", sent))).isEqualTo(path);
  }

  private String opened(ChildId child, LocalDate asked) {
    return opened(officer, child, asked);
  }

  private String opened(Account by, ChildId child, LocalDate asked) {
    return ChildrenWeb.to(
        web.send(
            by,
            "/cases/new",
            Map.of(
                "child", web.path(child).replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", asked.toString(),
                "officer", "me")));
  }
}
