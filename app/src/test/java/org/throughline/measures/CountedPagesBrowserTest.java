// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.CaseStories.line;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.measures.internal.figures.FigureRefresh;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The list behind a counted figure and the Department's columns in a real browser.
@ThroughlineTest
class CountedPagesBrowserTest {

  private final CaseStories stories;
  private final FigureRefresh refresh;
  private final String site;
  private final String session;

  CountedPagesBrowserTest(
      CaseStories stories,
      FigureRefresh refresh,
      People people,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.stories = stories;
    this.refresh = refresh;
    this.site = "http://localhost:" + port;
    this.session = people.sessionOf(people.holding(Role.CASEWORK_MANAGER, Role.ANALYST));
    MeasuresHome.isLeicester(jdbc);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void listAndColumnsAreAccessible(int width) {
    stories.tell(
        stories.child(),
        "ehc-needs-assessment",
        line("request-received", LocalDate.of(2022, 3, 1)),
        line("decision-to-assess-notified", LocalDate.of(2022, 3, 21)));
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/cases/counted?figure=agreed&period=2022-03");
      Browser.isAccessible(page);
      look(page, "counted-" + width);
      page.getByText("to assess").last().click();
      page.navigate(site + "/measures/department?year=2022");
      page.locator("summary").first().click();
      Browser.isAccessible(page);
      look(page, "department-" + width);
      assertThat(page.locator("h2").count()).isEqualTo(6);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void aMeasureWithItsCutsLeadsToTheCasesOfAPart(int width) {
    stories.tell(
        stories.child(),
        "ehc-needs-assessment",
        line("request-received", LocalDate.of(2026, 3, 1)));
    refresh.all();
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/CW-06");
      page.locator("summary", new Page.LocatorOptions().setHasText("Free school meals")).click();
      page.locator("summary", new Page.LocatorOptions().setHasText("School, ")).click();
      Browser.isAccessible(page);
      look(page, "cuts-" + width);
      page.locator("details[open] a").first().click();
      assertThat(page.locator("main").innerText()).contains("Show every part");
      Browser.isAccessible(page);
      look(page, "cut-" + width);
    }
  }

  /// Where somebody wants to look at it: the folder that `throughline.pictures` names.
  private static void look(Page page, String name) {
    String folder = System.getProperty("throughline.pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(folder, name + ".png")));
    }
  }
}
