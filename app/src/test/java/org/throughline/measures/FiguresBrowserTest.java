// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.measures.PublishedFiles.row;
import static org.throughline.measures.PublishedFiles.timeliness;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A real browser, without script, at a desk and on a telephone.
@ThroughlineTest
class FiguresBrowserTest {

  private static final String LEICESTER_ROW = "E12000004,East Midlands,E06000016,856,Leicester";

  private static final Page.WaitForSelectorOptions LONG =
      new Page.WaitForSelectorOptions().setTimeout(120_000);

  @TempDir private Path folder = Path.of("");
  private final JdbcClient jdbc;
  private final String site;
  private final String session;
  private final String second;

  FiguresBrowserTest(JdbcClient jdbc, People people, @LocalServerPort int port) {
    this.jdbc = jdbc;
    this.site = "http://localhost:" + port;
    this.session =
        people.sessionOf(people.holding(Role.ANALYST, Role.ADMINISTRATOR, Role.STRATEGY_OWNER));
    this.second = people.sessionOf(people.holding(Role.STRATEGY_OWNER));
  }

  @BeforeEach
  void weAreLeicester() {
    MeasuresHome.isLeicester(jdbc);
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void everyPageAboutFiguresIsAccessible(int width) {
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      for (String path :
          List.of(
              "/measures/load",
              "/measures/home",
              "/measures/figures",
              "/measures/figures?show=overdue",
              "/measures/S3-07/figures",
              "/measures/S3-07/keeping",
              "/measures/S2-09/target",
              "/measures/S2-09/target?kind=yearly-change",
              "/measures/S2-09/target?kind=hold",
              "/measures/S2-09/target?kind=every-setting",
              "/measures/S2-09/target?kind=within-reach",
              "/measures/S2-14/target")) {
        page.navigate(site + path);
        Browser.isAccessible(page);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void filesAreSentAndFollowedWithoutScript(int width) {
    try (BrowserContext window = Browser.window(width, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/load");
      page.click("button:has-text('Load the files')");
      assertThat(page.textContent(".govuk-error-summary")).contains("Choose the files to load.");
      accessible(width, page.url());

      page.setInputFiles(
          "#file",
          new FilePayload[] {
            file("good " + width, row(1996, LEICESTER_ROW, "1", "4", "25")),
            file("bad " + width, row(1995, LEICESTER_ROW, "one", "4", "25"))
          });
      page.click("button:has-text('Load the files')");
      page.waitForSelector("h1:has-text('Nothing was loaded')");

      assertThat(page.textContent("main")).contains("plans_issued_within_20_weeks", "refused");
      accessible(width, page.url());
    }
  }

  @Test
  void aFileOfFortyMegabytesIsSentAndFollowedToItsEnd() throws IOException {
    Path file = ManyRows.write(folder.resolve("residential 2095.csv"), 75_000, 400);
    assertThat(Files.size(file)).isBetween(38_000_000L, 40L * 1024 * 1024);
    try (BrowserContext window = Browser.window(1280, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/load");
      page.setInputFiles("#file", file);
      page.click("button:has-text('Load the files')");

      assertThat(page.isVisible("progress")).as("how far it is").isTrue();
      assertThat(page.textContent("main")).contains("Files read: 0 of 1");
      page.waitForSelector("td:has-text('75,000')", LONG);

      assertThat(page.textContent("main")).contains("ehc-residential", "75,000 rows were loaded");
      assertThat(page.isVisible("progress")).isFalse();
    } finally {
      jdbc.sql("delete from measures.release where vintage like '2095%'").update();
    }
  }

  @Test
  void aFileThatIsTooLargeIsToldInWordsAndTheConnectionStays() {
    Path file = ManyRows.write(folder.resolve("too large 2095.csv"), 90_000, 400);
    try (BrowserContext window = Browser.window(1280, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/load");
      page.setInputFiles("#file", file);
      page.click("button:has-text('Load the files')");

      assertThat(page.textContent("main")).contains("A file can be up to 40 MB.");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void aFigureIsTypedAndApprovedByASecondPersonWithoutScript(int width) {
    String period = "20" + (width == 375 ? "11" : "12") + "-Q3";
    try (BrowserContext window = Browser.window(width, false, site, session);
        BrowserContext other = Browser.window(width, false, site, second)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/S3-07/figures");
      page.fill("#other", period);
      page.fill("#value", "4057%");
      page.click("button:has-text('Send for approval')");
      assertThat(page.textContent(".govuk-error-summary")).contains("A per cent above 100");

      page.fill("#value", "");
      page.fill("#numerator", "9");
      page.fill("#denominator", "12");
      page.click("button:has-text('Send for approval')");
      assertThat(page.textContent("main")).contains("75.0% (9 of 12)", "You typed it yourself");

      Page theirs = other.newPage();
      theirs.navigate(site + "/measures/figures?show=to-decide");
      theirs.click("a:has-text('S3-07')");
      theirs.click("button:has-text('Approve and show it')");
      assertThat(theirs.textContent(".tl-notice")).contains("approved and shown");
      accessible(width, theirs.url());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void aTargetIsLookedAtAndSetWithoutScript(int width) {
    try (BrowserContext window = Browser.window(width, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/measures/S2-10/target");
      page.click("a:has-text('Change by a share each year')");
      page.fill("#perCent", "-10");
      page.fill("#until", "2028");
      page.fill("#baseline", "20");
      page.fill("#from", "2025");
      page.click("button:has-text('Show what it would mean')");
      assertThat(page.textContent("#preview")).contains("−10% a year until 2028");
      assertThat(page.textContent("main")).contains("31 December 2028", "14.6%");

      page.click("button:has-text('Set the target')");
      assertThat(page.textContent("h1")).contains("−10% a year until 2028, from 20.0% in 2025");
    }
  }

  private void accessible(int width, String address) {
    try (BrowserContext window = Browser.window(width, true, site, session)) {
      Page page = window.newPage();
      page.navigate(address);
      Browser.isAccessible(page);
    }
  }

  private static FilePayload file(String name, String row) {
    return new FilePayload(
        name + " 2091.csv", "text/csv", timeliness(row).getBytes(StandardCharsets.UTF_8));
  }
}
