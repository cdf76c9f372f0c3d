// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.UnsupportedEncodingException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.delivery.PlanFixture;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.strategy.CommitmentLine;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class SearchTest {

  private final MockMvcTester web;
  private final PlanFixture plan;
  private final Account reader;

  SearchTest(MockMvcTester web, PlanFixture plan, People people) {
    this.web = web;
    this.plan = plan;
    this.reader = people.holding(Role.READER);
  }

  @Test
  void aCodeLeadsToItsPromise() {
    CommitmentLine promise = plan.commitments(1).getFirst();

    assertThat(found(promise.code().toLowerCase(Locale.ROOT)))
        .contains("/thread/" + promise.code(), promise.text());
  }

  @Test
  void partsOfWordsLeadToAnAction() {
    long action =
        plan.action(
                PlanFixture.facts("Retile the hydrotherapy pool", Optional.empty()),
                reader.id(),
                PlanFixture.NOW)
            .value();

    assertThat(found("pool retil")).contains("Actions", "/actions/" + action);
  }

  @Test
  void wordsInAnyOrderLeadToAMeasure() {
    assertThat(found("weeks 20 plans")).contains("Measures", "/measures/S2-0");
  }

  @Test
  void nothingFoundSaysSoAndWhatToTry() {
    assertThat(found("zyxwv %_\\")).contains("Nothing was found", "Try fewer or shorter words");
  }

  @Test
  void nothingTypedIsNoAnswer() {
    assertThat(found("   ")).contains("Find anything by its words or its code");
  }

  @Test
  void whatIsTypedIsShownAsItIsAndNeverRun() {
    assertThat(found("<script>alert(1)</script>"))
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
        .doesNotContain("<script>alert");
  }

  @Test
  void thePublicIsSentToSignIn() {
    assertThat(web.get().uri("/search").exchange()).hasStatus(302);
  }

  private String found(String words) {
    MvcTestResult answer =
        web.post()
            .uri("/search")
            .param("words", words)
            .with(csrf())
            .with(People.as(reader))
            .exchange();
    assertThat(answer).hasStatusOk();
    try {
      return answer.getResponse().getContentAsString();
    } catch (UnsupportedEncodingException impossible) {
      throw new AssertionError(impossible);
    }
  }
}
