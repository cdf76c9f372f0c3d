// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.internal.importing.PaperRows;
import org.throughline.strategy.internal.importing.ReviewRows;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Who may open the file that a paper was read from.
@ThroughlineTest
class PaperFilesTest {

  private final MockMvcTester web;
  private final People people;
  private final ImportedPapers papers;

  PaperFilesTest(MockMvcTester web, People people, PaperRows rows, ReviewRows reviews) {
    this.web = web;
    this.people = people;
    this.papers = new ImportedPapers(web, rows, reviews, people.holding(Role.STRATEGY_OWNER));
  }

  @Test
  void whoReadsPapersInOpensTheFileOfOneAndNobodyElseCanTellThatItIsThere() {
    String path =
        papers.read("filed.md", ImportTest.paper("A plan that was filed")).document().path();

    for (Role role : Role.values()) {
      Account account = people.holding(role);
      boolean readsIn = role == Role.ADMINISTRATOR || role == Role.STRATEGY_OWNER;
      assertThat(web.get().uri(path).with(People.as(account)))
          .as(role.name())
          .hasStatus(readsIn ? 200 : 404);
    }
    assertThat(web.get().uri(path)).hasStatus(404);
    assertThat(web.get().uri("/documents/999999999")).hasStatus(404);
  }

  @Test
  void anAdoptedStrategyDoesNotMakeItsFilePublic() {
    var paper = papers.read("adopted.md", ImportTest.paper("A plan that is public"));
    var review = papers.reviews(paper).getFirst();
    papers.acceptAll(review);
    assertThat(papers.adopt(review, "QPF")).hasStatus(302);

    assertThat(web.get().uri("/strategies/QPF")).hasStatusOk();
    assertThat(web.get().uri(paper.document().path())).hasStatus(404);
  }
}
