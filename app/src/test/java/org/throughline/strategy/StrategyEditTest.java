// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.throughline.testing.People.csrf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class StrategyEditTest {

  private final MockMvcTester web;
  private final StrategyAdoption adoption;
  private final Strategies strategies;
  private final Account owner;
  private final Account other;
  private final Account reader;

  StrategyEditTest(
      MockMvcTester web, People people, StrategyAdoption adoption, Strategies strategies) {
    this.web = web;
    this.adoption = adoption;
    this.strategies = strategies;
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.other = people.holding(Role.STRATEGY_OWNER);
    this.reader = people.holding(Role.READER);
  }

  @Test
  void theSecondOfTwoPeopleSeesWhoChangedWhatAndKeepsTheirOwnWords() {
    String path = commitment("QEA") + "/edit";

    assertThat(send(owner, path, "version", "1", "text", "Publish the plan by May", "theme", ""))
        .hasStatus(302);
    MvcTestResult late =
        send(other, path, "version", "1", "text", "Publish the plan by June", "theme", "");

    assertThat(late).hasStatus(409);
    assertThat(ImportedPapers.text(late))
        .contains(owner.name() + " changed the same")
        .contains("Publish the plan by May")
        .contains("Publish the plan by June</textarea>")
        .contains("name=\"version\" value=\"2\"");
    assertThat(send(other, path, "version", "2", "text", "Publish the plan by June", "theme", ""))
        .hasStatus(302);
    assertThat(first("QEA").text()).isEqualTo("Publish the plan by June");
  }

  @Test
  void twoPeopleWhoChangeDifferentThingsBothKeepTheirChange() {
    String path = commitment("QEB") + "/edit";

    send(owner, path, "version", "1", "text", "Publish the plan soon", "theme", "");
    MvcTestResult second =
        send(other, path, "version", "1", "text", "Publish the plan", "theme", "Buildings");

    assertThat(second).hasStatus(302);
    assertThat(first("QEB").text()).isEqualTo("Publish the plan soon");
    assertThat(first("QEB").theme()).isEqualTo("Buildings");
  }

  @Test
  void everyProblemOfAFormIsNamedAtOnce() {
    adopt("QEC", StrategyStatus.ADOPTED);

    MvcTestResult refused =
        send(
            owner,
            "/strategies/QEC/edit",
            "version",
            "1",
            "title",
            "",
            "from",
            "soon",
            "to",
            "2027-02");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused))
        .contains("Enter a title of 3 to 300 characters.")
        .contains("Enter the first month as year-month");
  }

  @Test
  void thePeriodCannotEndBeforeItsLastPromise() {
    adopt("QED", StrategyStatus.ADOPTED);

    MvcTestResult refused = send(owner, "/strategies/QED/edit", "version", "1", "to", "2026-12");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused)).contains("There are commitments for year 2");
  }

  @Test
  void aStrategyMovesOnlyWhereItMay() {
    adopt("QEF", StrategyStatus.ADOPTED);

    send(owner, "/strategies/QEF/status", "version", "1", "status", "DRAFT");

    assertThat(strategies.findByCode("QEF").orElseThrow().status())
        .isEqualTo(StrategyStatus.ADOPTED);
    send(owner, "/strategies/QEF/status", "version", "1", "status", "CLOSED");
    assertThat(strategies.findByCode("QEF").orElseThrow().status())
        .isEqualTo(StrategyStatus.CLOSED);
  }

  @Test
  void aWithdrawnPromiseIsNoLongerReadButStillKnown() {
    String path = commitment("QEG");

    send(owner, path + "/withdraw");
    send(owner, path + "/withdraw");

    assertThat(first("QEG").isWithdrawn()).isTrue();
    assertThat(page("/strategies/QEG")).doesNotContain("Publish the plan");
    assertThat(as(owner, "/strategies/QEG/history?from=1&to=2")).contains("taken out");
  }

  @Test
  void thePublicReadsAnAdoptedStrategyAndNotADraft() {
    adopt("QEH", StrategyStatus.ADOPTED);
    adopt("QEI", StrategyStatus.DRAFT);

    assertThat(page("/strategies/QEH"))
        .contains("Every child belongs")
        .contains("QEH1.Y1.01")
        .doesNotContain("Change the text");
    assertThat(web.perform(get("/strategies/QEI"))).hasStatus(404);
    assertThat(page("/strategies")).contains("/strategies/QEH").doesNotContain("/strategies/QEI");
    assertThat(as(owner, "/strategies/QEI")).contains("Draft");
    assertThat(as(reader, "/strategies")).doesNotContain("/strategies/QEI");
    for (String path : List.of("/strategies/QEI", "/strategies/QEI/history")) {
      assertThat(web.perform(get(path).with(People.as(reader)))).as(path).hasStatus(404);
    }
  }

  @Test
  void aPromiseThatIsAddedTwiceByOneFormStandsOnce() {
    adopt("QEK", StrategyStatus.ADOPTED);
    String path = "/strategies/QEK/priorities/1/commitments";
    String key = Once.newKey();

    send(owner, path, "text", "Open a library", "year", "1", Once.FIELD, key);
    MvcTestResult again = send(owner, path, "text", "Open a library", "year", "1", Once.FIELD, key);

    assertThat(again).hasStatus(302);
    assertThat(
            strategies.commitments(strategies.findByCode("QEK").orElseThrow().id()).stream()
                .filter(one -> one.text().equals("Open a library")))
        .hasSize(1);
  }

  @Test
  void aPromiseThatCannotBeAddedKeepsItsWords() {
    adopt("QEL", StrategyStatus.ADOPTED);

    MvcTestResult refused =
        send(
            owner,
            "/strategies/QEL/priorities/1/commitments",
            "text",
            "Open two libraries",
            "year",
            "9");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused))
        .contains("Enter a year from 1 to", ">Open two libraries</textarea>", "value=\"9\"");
  }

  @Test
  void whatAStrategyLinesUpWithAndItsThemesAreReadByThePublicWithoutLinksToDrafts() {
    adopt("QEM", StrategyStatus.ADOPTED);
    adopt("QEN", StrategyStatus.ADOPTED);
    adopt("QEO", StrategyStatus.DRAFT);

    send(
        owner,
        "/strategies/QEM/edit",
        "version",
        "1",
        "themes",
        "Poverty\nTransport",
        "links",
        "QEN: both need buildings\nQEO: not read yet\nThe city's health plan: one set of aims");

    assertThat(page("/strategies/QEM"))
        .contains("<li>Poverty</li>", "<li>Transport</li>")
        .contains("href=\"/strategies/QEN\"", "both need buildings", "The city's health plan")
        .doesNotContain("href=\"/strategies/QEO\"");
  }

  @Test
  void aReaderCanNeitherImportNorAdoptNorEdit() {
    adopt("QEJ", StrategyStatus.ADOPTED);

    assertThat(send(reader, "/strategies/QEJ/edit", "version", "1", "title", "Mine now"))
        .hasStatus(403);
    assertThat(send(reader, "/import")).hasStatus(403);
    assertThat(send(reader, "/import/reviews/1/adopt")).hasStatus(403);
    assertThat(send(reader, "/import/reviews/1/decide", "accept-sure", "1")).hasStatus(403);
    for (String path : List.of("/import", "/import/papers/1", "/import/reviews/1")) {
      assertThat(web.perform(get(path).with(People.as(reader)))).as(path).hasStatus(403);
    }
    assertThat(web.perform(get("/import"))).hasStatus(302);
    assertThat(web.perform(get("/strategies/QEJ/history"))).hasStatus(302);
  }

  private String commitment(String code) {
    adopt(code, StrategyStatus.ADOPTED);
    return "/strategies/" + code + "/commitments/" + first(code).id().value();
  }

  private CommitmentLine first(String code) {
    return strategies.commitments(strategies.findByCode(code).orElseThrow().id()).getFirst();
  }

  private void adopt(String code, StrategyStatus status) {
    adoption.adopt(StrategyAdoptionTest.strategy(code, status), Optional.empty());
  }

  private MvcTestResult send(Account account, String path, String... namesAndValues) {
    var request = post(path);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      request.param(namesAndValues[i], namesAndValues[i + 1]);
    }
    if (!List.of(namesAndValues).contains(Once.FIELD)) {
      request.param(Once.FIELD, Once.newKey());
    }
    return web.perform(request.with(csrf()).with(People.as(account)));
  }

  private String as(Account account, String path) {
    MvcTestResult result = web.perform(get(path).with(People.as(account)));
    assertThat(result).hasStatusOk();
    return ImportedPapers.text(result);
  }

  private String page(String path) {
    MvcTestResult result = web.perform(get(path));
    assertThat(result).hasStatusOk();
    return ImportedPapers.text(result);
  }
}
