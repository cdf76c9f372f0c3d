// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.revision.Difference;
import org.throughline.strategy.internal.revision.Difference.Decided;
import org.throughline.strategy.internal.revision.Revisions;
import org.throughline.strategy.internal.revision.Revisions.Comparison;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
@RecordApplicationEvents
class RevisionTest {

  private final ImportedPapers papers;
  private final Strategies strategies;
  private final Revisions revisions;

  RevisionTest(
      MockMvcTester web,
      People people,
      PaperRows papers,
      ReviewRows reviews,
      Strategies strategies,
      Revisions revisions) {
    this.papers = new ImportedPapers(web, papers, reviews, people.holding(Role.STRATEGY_OWNER));
    this.strategies = strategies;
    this.revisions = revisions;
  }

  @Test
  void aRevisedPaperShowsWhatWasAddedChangedMovedAndWithdrawn() {
    Review revised = revised("QRA", ImportTest.paper("A plan to revise"));

    Comparison comparison = revisions.compare(revised.id()).orElseThrow();

    assertThat(comparison.differences().all())
        .anyMatch(
            one ->
                one instanceof Difference.ChangedWords words
                    && words.part() == Difference.ChangedWords.Part.VISION);
    assertThat(comparison.differences().all())
        .filteredOn(one -> !(one instanceof Difference.ChangedWords))
        .extracting(one -> one.getClass().getSimpleName())
        .containsExactlyInAnyOrder("Changed", "Changed", "Withdrawn", "Added");
    assertThat(comparison.differences().unchanged()).isEqualTo(3);
    assertThat(papers.page("/import/reviews/" + revised.id() + "/differences"))
        .contains("1 added, 2 changed, 1 withdrawn, 3 unchanged")
        .contains("From year 1 to year 2");
  }

  @Test
  void whatAPersonTookBecomesTheNextVersionAndTheRestStays(ApplicationEvents events) {
    Review revised = revised("QRB", ImportTest.paper("A plan to bring up to date"));
    StrategyId strategy = strategies.findByCode("QRB").orElseThrow().id();
    List<CommitmentLine> before = strategies.commitments(strategy);
    String path = "/import/reviews/" + revised.id();
    for (Decided decided : revisions.compare(revised.id()).orElseThrow().decided()) {
      String button = decided.difference() instanceof Difference.Withdrawn ? "keep" : "take";
      papers.post(path + "/differences", button, decided.difference().key());
    }

    MvcTestResult done = papers.post(path + "/adopt-revision", "version", "1");
    MvcTestResult again = papers.post(path + "/adopt-revision", "version", "1");

    assertThat(done).hasStatus(302);
    assertThat(again.getResponse().getRedirectedUrl()).isEqualTo("/strategies/QRB");
    List<CommitmentLine> after = strategies.commitments(strategy);
    assertThat(after).hasSize(before.size() + 1).noneMatch(CommitmentLine::isWithdrawn);
    assertThat(after)
        .anyMatch(line -> line.code().equals("QRB1.Y2.02") && line.text().startsWith("Review how"));
    assertThat(line(after, "Publish the plan for school places and nurseries").id())
        .isEqualTo(line(before, "Publish the plan for school places").id());
    CommitmentsRevised told =
        events.stream(CommitmentsRevised.class)
            .filter(event -> event.strategy().equals(strategy))
            .reduce((first, second) -> second)
            .orElseThrow();
    assertThat(told.added()).hasSize(1);
    assertThat(told.changed()).hasSize(2);
    assertThat(told.withdrawn()).isEmpty();
    assertThat(
            events.stream(ActionsPlanned.class)
                .filter(event -> event.strategy().equals(strategy))
                .map(event -> event.actions().size()))
        .containsExactly(before.size(), 1);
    assertThat(papers.page("/strategies/QRB/history?from=1&to=2"))
        .contains("and nurseries")
        .contains("changes from version 1 to version 2");
  }

  @Test
  void aNewTitleANewPeriodAndAPriorityThatIsGoneAreDifferences() {
    Review second = shortened("QRF", "A plan with two priorities");
    Comparison comparison = revisions.compare(second.id()).orElseThrow();

    assertThat(comparison.differences().all())
        .extracting(Difference::key)
        .contains("words-TITLE", "words-PERIOD")
        .anyMatch(key -> key.startsWith("priority-withdrawn-"));
    assertThat(papers.page("/import/reviews/" + second.id() + "/differences"))
        .contains("Changed: Title")
        .contains("Changed: Period")
        .contains("Withdrawn priority 2")
        .contains("Voices that count");

    papers.post("/import/reviews/" + second.id() + "/differences", "take-rest", "1");
    assertThat(papers.post("/import/reviews/" + second.id() + "/adopt-revision", "version", "1"))
        .hasStatus(302);

    StrategySummary after = strategies.findByCode("QRF").orElseThrow();
    assertThat(after.title()).isEqualTo("A plan with one priority");
    assertThat(after.to()).isEqualTo(YearMonth.of(2030, 3));
    assertThat(papers.page("/strategies/QRF"))
        .contains("Enough good places")
        .doesNotContain("Voices that count");
    assertThat(strategies.commitments(after.id()))
        .filteredOn(line -> line.code().startsWith("QRF2"))
        .hasSize(2)
        .allMatch(CommitmentLine::isWithdrawn);
    assertThat(papers.page("/strategies/QRF/history?from=1&to=2"))
        .contains("Voices that count")
        .contains("Period: changed");
  }

  @Test
  void aPriorityStaysWhileOneOfItsPromisesIsKept() {
    Review second = shortened("QRG", "A plan that keeps a commitment");
    boolean kept = false;
    for (Decided decided : revisions.compare(second.id()).orElseThrow().decided()) {
      boolean keep = !kept && decided.difference() instanceof Difference.Withdrawn;
      kept |= keep;
      papers.post(
          "/import/reviews/" + second.id() + "/differences",
          keep ? "keep" : "take",
          decided.difference().key());
    }

    papers.post("/import/reviews/" + second.id() + "/adopt-revision", "version", "1");

    assertThat(papers.page("/strategies/QRG")).contains("Voices that count");
  }

  @Test
  void aPeriodThatEndsBeforeItsPromisesIsRefusedAndNothingIsSaved() {
    byte[] paper = ImportTest.paper("A plan that ends too soon");
    Review second =
        secondOf(
            "QRH",
            paper,
            text(paper)
                .replace("April 2026 to March 2029", "April 2026 to March 2027")
                .replace("Begin the second phase", "Soon begin the second phase"));
    papers.post("/import/reviews/" + second.id() + "/differences", "take-rest", "1");

    MvcTestResult refused =
        papers.post("/import/reviews/" + second.id() + "/adopt-revision", "version", "1");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused)).contains("There are commitments for year 2");
    StrategySummary held = strategies.findByCode("QRH").orElseThrow();
    assertThat(held.to()).isEqualTo(YearMonth.of(2029, 3));
    assertThat(strategies.commitments(held.id()))
        .noneMatch(line -> line.text().startsWith("Soon begin"));
  }

  /// The same paper under another title, a year longer and without its second priority.
  private Review shortened(String code, String title) {
    byte[] paper = ImportTest.paper(title);
    String words = text(paper);
    return secondOf(
        code,
        paper,
        words
            .substring(0, words.indexOf("## Priority 2"))
            .replace(title, "A plan with one priority")
            .replace("March 2029", "March 2030"));
  }

  private static String text(byte[] paper) {
    return new String(paper, StandardCharsets.UTF_8);
  }

  private Review secondOf(String code, byte[] paper, String changed) {
    Review first = papers.reviews(papers.read("plan.md", paper)).getFirst();
    papers.acceptAll(first);
    assertThat(papers.adopt(first, code)).hasStatus(302);
    Review second =
        papers
            .reviews(papers.read("plan-2.md", changed.getBytes(StandardCharsets.UTF_8)))
            .getFirst();
    papers.acceptAll(second);
    papers.post("/import/reviews/" + second.id() + "/revises", "strategy", code);
    return second;
  }

  @Test
  void nothingIsRevisedWhileADifferenceIsUndecided() {
    Review revised = revised("QRC", ImportTest.paper("A plan half decided"));

    MvcTestResult refused =
        papers.post("/import/reviews/" + revised.id() + "/adopt-revision", "version", "1");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused)).containsPattern("\\d differences are not decided");
    StrategyId strategy = strategies.findByCode("QRC").orElseThrow().id();
    assertThat(strategies.commitments(strategy)).noneMatch(line -> line.text().contains("nurser"));
  }

  @Test
  void aRevisionThatRestsOnAnOlderVersionIsHandedBack() {
    Review revised = revised("QRD", ImportTest.paper("A plan changed meanwhile"));
    papers.post("/import/reviews/" + revised.id() + "/differences", "take-rest", "1");
    papers.post("/strategies/QRD/status", "version", "1", "status", "CLOSED");

    MvcTestResult late =
        papers.post("/import/reviews/" + revised.id() + "/adopt-revision", "version", "1");

    assertThat(late).hasStatus(409);
    assertThat(ImportedPapers.text(late)).contains("changed the strategy after you opened");
  }

  @Test
  void aRealPaperReadAgainUnchangedShowsNoDifference() throws IOException {
    byte[] seed = Seeds.paper("001");
    Review first = papers.reviews(papers.read("first.txt", seed)).getLast();
    papers.acceptAll(first);
    papers.adopt(first, "QRE");
    Review second = papers.reviews(papers.read("second.txt", seed)).getLast();
    papers.acceptAll(second);
    papers.post("/import/reviews/" + second.id() + "/revises", "strategy", "QRE");

    Comparison comparison = revisions.compare(second.id()).orElseThrow();

    assertThat(comparison.differences().all()).isEmpty();
    assertThat(comparison.differences().unchanged()).isEqualTo(85);
  }

  /// Adopts a paper, sends it again with five changes, and accepts all parts of the second.
  private Review revised(String code, byte[] paper) {
    String changed =
        new String(paper, StandardCharsets.UTF_8)
            .replace("a place where they belong", "a good place where they belong")
            .replace("plan for school places", "plan for school places and nurseries")
            .replace("- Review how places are offered in year\n", "")
            .replace(
                "- Begin the second phase of building",
                "- Begin the second phase of building\n- Review how places are offered in year")
            .replace("- Hold four listening events with families\n", "")
            .replace(
                "- Publish what was heard and what was done",
                "- Publish what was heard and what was done\n- Pay a parent to chair the forum");
    return secondOf(code, paper, changed);
  }

  private static CommitmentLine line(List<CommitmentLine> lines, String text) {
    return lines.stream().filter(line -> line.text().equals(text)).findFirst().orElseThrow();
  }
}
