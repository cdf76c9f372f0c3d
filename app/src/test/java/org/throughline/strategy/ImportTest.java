// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Once;
import org.throughline.strategy.internal.importing.Decision;
import org.throughline.strategy.internal.importing.PaperLine;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.PaperState;
import org.throughline.strategy.internal.importing.Part;
import org.throughline.strategy.internal.importing.PartKind;
import org.throughline.strategy.internal.importing.Review;
import org.throughline.strategy.internal.importing.ReviewKind;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.strategy.internal.importing.ReviewTree;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class ImportTest {

  private final ImportedPapers papers;
  private final ReviewRows reviews;
  private final Strategies strategies;

  ImportTest(
      MockMvcTester web,
      People people,
      PaperRows papers,
      ReviewRows reviews,
      Strategies strategies) {
    this.papers = new ImportedPapers(web, papers, reviews, people.holding(Role.STRATEGY_OWNER));
    this.reviews = reviews;
    this.strategies = strategies;
  }

  @Test
  void bothStrategiesOfARealPaperAreReviewedAndAdopted() throws IOException {
    PaperLine paper = papers.read("strategies.txt", Seeds.paper("001"));
    assertThat(paper.state()).isEqualTo(PaperState.READ);
    List<Review> found = papers.reviews(paper);
    assertThat(found).extracting(Review::title).hasSize(2);
    Review education = found.getFirst();
    Review send = found.getLast();
    assertThat(papers.page("/import/reviews/" + education.id()))
        .contains("5 priorities, 91 commitments");
    assertThat(papers.page("/import/reviews/" + send.id()))
        .contains("4 priorities, 85 commitments");

    papers.acceptAll(education);
    papers.acceptAll(send);
    String first = adopted(papers.adopt(education, "QEDU"));
    String second = adopted(papers.adopt(send, "QSND"));

    assertThat(first).isEqualTo("/strategies/QEDU");
    assertThat(commitmentsByYear("QEDU"))
        .containsExactly("9/6/3", "8/7/2", "9/5/3", "9/7/2", "12/7/2");
    assertThat(second).isEqualTo("/strategies/QSND");
    assertThat(strategies.findByCode("QSND").orElseThrow().from()).hasToString("2021-04");
    assertThat(papers.page("/strategies/QSND")).contains("4 priorities and 85 commitments");
  }

  @Test
  void adoptingTwiceGivesTheSameStrategyOnce() {
    Review review = onlyReview(papers.read("plan.md", paper("Joined up plan")));
    papers.acceptAll(review);

    String first = adopted(papers.adopt(review, "QTWA"));
    String again = adopted(papers.adopt(review, "QTWA"));

    assertThat(again).isEqualTo(first);
    assertThat(strategies.all()).filteredOn(one -> one.code().startsWith("QTW")).hasSize(1);
  }

  @Test
  void nothingIsAdoptedWhilePartsAreUndecided() {
    Review review = onlyReview(papers.read("plan.md", paper("Undecided plan")));

    MvcTestResult refused = papers.adopt(review, "QUND");

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused)).contains("parts are not decided");
    assertThat(strategies.findByCode("QUND")).isEmpty();
  }

  @Test
  void correctedMergedAndDroppedPartsGoInAsAPersonLeftThem() {
    Review review = onlyReview(papers.read("plan.md", paper("Corrected plan")));
    List<Part> commitments = parts(review, PartKind.COMMITMENT);
    Part first = commitments.getFirst();
    papers.post(
        "/import/reviews/" + review.id() + "/parts/" + first.id(),
        "version",
        "1",
        "text",
        "Publish the places plan by Easter",
        "number",
        "2");
    papers.decide(review, "merge", commitments.get(2).id() + ".1");
    papers.decide(review, "drop", commitments.getLast().id() + ".1");
    papers.acceptAll(review);

    adopted(papers.adopt(review, "QCOR"));

    StrategySummary strategy = strategies.findByCode("QCOR").orElseThrow();
    List<CommitmentLine> kept = strategies.commitments(strategy.id());
    assertThat(kept).hasSize(commitments.size() - 2);
    assertThat(kept)
        .anyMatch(
            line ->
                line.text().equals("Publish the places plan by Easter")
                    && line.code().equals("QCOR1.Y2.01"));
    assertThat(kept)
        .anyMatch(
            line ->
                line.text()
                    .equals(
                        commitments.get(1).text().text() + " " + commitments.get(2).text().text()));
  }

  @Test
  void theSecondReviewerOfAPartIsToldWhoDecidedFirst() {
    Review review = onlyReview(papers.read("plan.md", paper("Contested plan")));
    Part part = parts(review, PartKind.COMMITMENT).getFirst();
    papers.decide(review, "accept", part.id() + ".1");

    MvcTestResult late = papers.decide(review, "drop", part.id() + ".1");

    assertThat(late).hasStatus(409);
    assertThat(ImportedPapers.text(late)).contains("decided about this part after you opened");
    assertThat(reviews.part(part.id()).orElseThrow().decision()).isEqualTo(Decision.ACCEPTED);
  }

  @Test
  void aJoinedPartCanBeTakenApartAgain() {
    Review review = onlyReview(papers.read("plan.md", paper("Undone plan")));
    List<Part> commitments = parts(review, PartKind.COMMITMENT);
    papers.decide(review, "merge", commitments.get(1).id() + ".1");

    papers.decide(review, "restore", commitments.get(1).id() + ".2");

    assertThat(parts(review, PartKind.COMMITMENT))
        .extracting(part -> part.text().text())
        .isEqualTo(commitments.stream().map(part -> part.text().text()).toList());
  }

  @Test
  void aCorrectionThatIsSentTwiceIsWrittenOnce() {
    Review review = onlyReview(papers.read("correct.md", paper("Corrected twice")));
    Part part = parts(review, PartKind.COMMITMENT).getFirst();
    String[] form = {
      "once",
      Once.newKey(),
      "version",
      Long.toString(part.version()),
      "text",
      "Publish a better plan\nPublish it again",
      "split",
      "1"
    };
    String path = "/import/reviews/" + review.id() + "/parts/" + part.id();
    int before = parts(review, PartKind.COMMITMENT).size();

    MvcTestResult first = papers.post(path, form);
    MvcTestResult second = papers.post(path, form);

    assertThat(first).hasStatus(302);
    assertThat(second.getResponse().getRedirectedUrl())
        .isEqualTo(first.getResponse().getRedirectedUrl());
    assertThat(parts(review, PartKind.COMMITMENT)).hasSize(before + 1);
  }

  @Test
  void whatWasSetAsideCanBeTakenUpAgainWithEveryDecision() {
    Review review = onlyReview(papers.read("aside.md", paper("Set aside for now")));
    papers.decide(review, "accept-sure", "1");
    int decided = ReviewTree.of(reviews.parts(review.id())).counts().open();
    String path = "/import/reviews/" + review.id();

    papers.post(path + "/set-aside");
    assertThat(papers.page(path)).contains("Take it up again").doesNotContain("id=\"decide\"");
    papers.post(path + "/take-up");

    assertThat(papers.page(path)).contains("id=\"decide\"");
    assertThat(ReviewTree.of(reviews.parts(review.id())).counts().open()).isEqualTo(decided);
  }

  @Test
  void onePartCanBecomeSeveral() {
    Review review = onlyReview(papers.read("plan.md", paper("Split plan")));
    List<Part> before = parts(review, PartKind.COMMITMENT);

    MvcTestResult split =
        papers.post(
            "/import/reviews/" + review.id() + "/parts/" + before.getFirst().id(),
            "version",
            "1",
            "text",
            "Ask every school\nAnswer every school",
            "split",
            "1");

    assertThat(split).hasStatus(302);
    assertThat(parts(review, PartKind.COMMITMENT))
        .hasSize(before.size() + 1)
        .extracting(part -> part.text().text())
        .startsWith("Ask every school", "Answer every school", before.get(1).text().text());
  }

  @Test
  void minutesAreKeptToBeConsultedAndCannotBeAdopted() throws IOException {
    PaperLine paper = papers.read("minutes.txt", Seeds.paper("002"));

    assertThat(papers.reviews(paper)).isEmpty();
    assertThat(papers.page("/import/papers/" + paper.id()))
        .contains("can be consulted; there is nothing in them to adopt");
  }

  @Test
  void aStrategyAndTheActionPlanNamedForItAreOneReview() throws IOException {
    PaperLine paper = papers.read("inclusion.txt", Seeds.paper("003"));
    assertThat(papers.reviews(paper)).hasSize(1);
    Review plan = papers.reviews(paper).getFirst();
    ReviewTree.Counts counts = ReviewTree.of(reviews.parts(plan.id())).counts();

    assertThat(plan.kind()).isEqualTo(ReviewKind.ACTION_PLAN);
    assertThat(plan.title()).startsWith("EDUCATION INCLUSION STRATEGY").doesNotContain("PLAN");
    assertThat(parts(plan, PartKind.PRIORITY))
        .extracting(part -> part.text().text())
        .containsExactly(
            "Access",
            "Capacity and Quality",
            "Developing a range of provision",
            "Implementing the Education Inclusion Strategy",
            "Across all priorities");
    assertThat(parts(plan, PartKind.PRIORITY).getFirst().text().ambition())
        .startsWith("To ensure all children and young people are engaged");
    assertThat(counts.actions()).isGreaterThan(20);
    assertThat(parts(plan, PartKind.MEASURE)).hasSize(13);
    assertThat(plan.from()).contains(YearMonth.of(2007, 4));
    assertThat(parts(plan, PartKind.ACTION))
        .anySatisfy(
            part -> {
              assertThat(part.text().leads())
                  .extracting(Lead::initials)
                  .containsExactly("TP", "BM");
              assertThat(part.text().leads()).extracting(Lead::name).doesNotContain("");
              assertThat(part.text().due()).contains(LocalDate.of(2008, 1, 31));
            });
  }

  @Test
  void aFormThatIsSentTwiceIsTakenOnce() {
    String key = Once.newKey();
    Map<String, byte[]> file = Map.of("twice.md", paper("Twice sent plan"));

    MvcTestResult first = papers.send(key, file);
    MvcTestResult second = papers.send(key, file);

    assertThat(first).hasStatus(302);
    assertThat(second.getResponse().getRedirectedUrl())
        .isEqualTo(first.getResponse().getRedirectedUrl());
    assertThat(papers.named("twice.md")).isEqualTo(1);
  }

  @Test
  void ofSeveralFilesAllAreTakenOrNone() {
    MvcTestResult refused =
        papers.send(
            Once.newKey(),
            Map.of("kept.md", paper("A plan not taken"), "run.exe", new byte[] {'M', 'Z'}));

    assertThat(refused).hasStatus(422);
    assertThat(ImportedPapers.text(refused))
        .contains("run.exe is not a kind of paper", "None of the 2 papers was taken.");
    assertThat(papers.named("kept.md")).isZero();
  }

  @Test
  void aDecisionThatIsSentTwiceIsOneDecision() {
    Review review = onlyReview(papers.read("click.md", paper("Clicked twice")));
    Part part = parts(review, PartKind.COMMITMENT).getFirst();
    String seen = part.id() + "." + part.version();

    for (String button : List.of("accept", "accept", "drop")) {
      assertThat(papers.decide(review, button, seen))
          .hasStatus(button.equals("accept") ? 302 : 409);
    }

    assertThat(reviews.part(part.id()).orElseThrow().decision()).isEqualTo(Decision.ACCEPTED);
  }

  private Review onlyReview(PaperLine paper) {
    assertThat(paper.problem()).isEmpty();
    assertThat(papers.reviews(paper)).hasSize(1);
    return papers.reviews(paper).getFirst();
  }

  private List<Part> parts(Review review, PartKind kind) {
    return reviews.parts(review.id()).stream().filter(part -> part.kind() == kind).toList();
  }

  private List<String> commitmentsByYear(String code) {
    StrategyId id = strategies.findByCode(code).orElseThrow().id();
    return strategies.priorities(id).stream()
        .map(
            priority ->
                IntStream.rangeClosed(1, 3)
                    .mapToObj(
                        year ->
                            Long.toString(
                                strategies.commitments(id).stream()
                                    .filter(line -> line.priority().equals(priority.id()))
                                    .filter(line -> line.year() == year)
                                    .count()))
                    .collect(Collectors.joining("/")))
        .toList();
  }

  private static String adopted(MvcTestResult result) {
    assertThat(result).hasStatus(302);
    return String.valueOf(result.getResponse().getRedirectedUrl());
  }

  /// A small strategy of our own, in Markdown.
  static byte[] paper(String title) {
    return ("# " + title + PLAN).getBytes(StandardCharsets.UTF_8);
  }

  private static final String PLAN =
      """

      April 2026 to March 2029

      ## Vision

      Every child has a place where they belong.

      ## Priority 1: Enough good places

      Ambition: No child waits for a place.

      ### Year 1

      - Publish the plan for school places
      - Open the annexe at the riverside site
      - Review how places are offered in year

      ### Year 2

      - Begin the second phase of building

      ## Priority 2: Voices that count

      Ambition: Families shape what is done.

      ### Year 1

      - Hold four listening events with families
      - Publish what was heard and what was done
      """;
}
