// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class StrategyBrowserTest {

  private final Account owner;
  private final String site;
  private final String session;

  StrategyBrowserTest(People people, @LocalServerPort int port) {
    this.owner = people.holding(Role.STRATEGY_OWNER);
    this.site = "http://localhost:" + port;
    this.session = people.sessionOf(owner);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void aPaperIsSentReviewedAndAdoptedWithoutScript(int width) {
    String code = width > 1000 ? "QBW" : "QBN";
    try (BrowserContext window = Browser.window(width, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/import");
      page.setInputFiles(
          "input[type=file]",
          new FilePayload("plan.md", "text/markdown", ImportTest.paper("Plan seen at " + width)));
      page.getByText("Read the paper").last().click();
      // The page looks again by itself until the paper is read.
      page.waitForSelector("a:has-text('Review it')");
      page.click("a:has-text('Review it')");
      assertThat(page.textContent("#counter")).contains("2 priorities, 6 commitments");

      page.click(".tl-part--commitment a:has-text('Correct')");
      page.fill("#text", "Publish the plan for places");
      page.click("button:has-text('Save and take it')");
      assertThat(page.url()).contains("#part-");
      page.click("button:has-text('sure parts')");
      while (page.locator("button[name=accept-kind], button[name=accept-below]").count() > 0) {
        page.locator("button[name=accept-kind], button[name=accept-below]").first().click();
      }
      page.click("a:has-text('Adopt')");
      page.fill("#code", code);
      page.click("button:has-text('Take it in')");

      assertThat(page.url()).isEqualTo(site + "/strategies/" + code);
      assertThat(page.textContent("main"))
          .contains("2 priorities and 6 commitments")
          .contains("Publish the plan for places");
    }
    looksRight(width, "/strategies/" + code);
    looksRight(width, "/strategies/" + code + "/edit");
    looksRight(width, "/strategies/" + code + "/priorities/1/edit");
    looksRight(width, "/strategies/" + code + "/history");
    looksRight(width, "/strategies");
    looksRight(width, "/import");
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void theReviewBesideItsPaperIsAccessible(int width) {
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/import");
      page.setInputFiles(
          "input[type=file]",
          new FilePayload(
              "plan.md", "text/markdown", ImportTest.paper("Plan looked at at " + width)));
      page.getByText("Read the paper").last().click();
      page.waitForSelector("a:has-text('Review it')");
      Browser.isAccessible(page);
      page.click("a:has-text('Review it')");
      Browser.isAccessible(page);

      page.click(".tl-part--commitment a:has-text('Correct')");

      assertThat(page.locator(".tl-source .tl-lit").count()).isEqualTo(1);
      Browser.isAccessible(page);
      page.fill("#text", "");
      page.click("button:has-text('Save and take it')");
      assertThat(page.textContent(".govuk-error-summary")).contains("Enter the words");
      Browser.isAccessible(page);
    }
  }

  private void looksRight(int width, String path) {
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      page.navigate(site + path);
      Browser.isAccessible(page);
    }
  }
}
