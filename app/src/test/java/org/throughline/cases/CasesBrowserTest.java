// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.ChildrenWeb;
import org.throughline.children.InventedChild;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Casework in a real browser: at the width of a desk and of a telephone, by axe, without script.
@ThroughlineTest
class CasesBrowserTest {

  private static final Path PICTURES = Path.of("..", "docs", "guide", "pictures");

  private static final String CUT_OFF =
      "[...document.querySelectorAll('.tl-scroll')].filter(one => one.scrollWidth > one.clientWidth).length";

  @TempDir Path folder;

  private final ChildrenLoader loader;
  private final ChildrenWeb web;
  private final People people;
  private final Account officer;
  private final LocalDate today;
  private final String site;

  CasesBrowserTest(
      ChildrenLoader loader,
      ChildrenWeb web,
      People people,
      Clock clock,
      @LocalServerPort int port) {
    this.loader = loader;
    this.web = web;
    this.people = people;
    this.officer = people.holding(Role.CASE_OFFICER, Role.CASEWORK_MANAGER);
    this.today = LocalDate.now(clock);
    this.site = "http://localhost:" + port;
  }

  @Test
  void everyPageIsAccessibleAtBothWidths() {
    String child = web.path(InventedChild.named("Peregrine", "Lookfield").keptBy(loader));
    String path = opened(child, today.minusWeeks(7));
    opened(
        web.path(InventedChild.named("Ophelia", "Lookfield").keptBy(loader)), today.minusDays(40));
    web.send(officer, path + "/notes", Map.of("words", "Rang the school: the report is written."));
    web.send(officer, path + "/tasks", Map.of("task", "Ask for the report", "due", "" + today));
    List<String> pages =
        List.of(
            "/cases",
            "/cases?when=week&whose=all",
            "/cases/team",
            path,
            path + "/events/new",
            path + "/events/new?duty=assessment-decision",
            path + "/events/1/correct",
            path + "/dates",
            path + "/family",
            path + "/letters/new/considering-notice",
            "/cases/templates",
            "/cases/templates/draft-plan",
            "/cases/templates/new?pathway=ceasing",
            "/cases/new?child=" + child.replace("/children/", ""),
            child);
    Map<String, String> pictures =
        Map.of(
            "/cases",
            "tray",
            path,
            "case",
            path + "/dates",
            "dates",
            path + "/family",
            "family",
            "/cases/team",
            "team");

    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, people.sessionOf(officer))) {
        Page page = window.newPage();
        for (String each : pages) {
          assertThat(page.navigate(site + each).status()).as(each).isEqualTo(200);
          Browser.isAccessible(page);
          if (each.equals("/cases/team")) {
            assertThat(page.evaluate(CUT_OFF)).as("tables cut off at %d", width).isEqualTo(0);
          }
          if (width == 1280
              && pictures.containsKey(each)
              && Boolean.getBoolean("throughline.write-docs")) {
            page.screenshot(
                new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(pictures.get(each) + ".png")));
          }
        }
      }
    }
  }

  @Test
  void aFileOf200MegabytesIsRefusedInWordsAndNothingIsKept() throws IOException {
    String child = web.path(InventedChild.named("Lucasta", "Largefield").keptBy(loader));
    String path = opened(child, today.minusWeeks(2));
    Path large = folder.resolve("scanned advice.pdf");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(200L * 1024 * 1024);
    }
    try (BrowserContext window = Browser.window(1280, false, site, people.sessionOf(officer))) {
      Page page = window.newPage();
      page.navigate(site + path);
      page.click("summary:has-text('Add a document')");
      page.fill("[name=title]", "Scanned advice");
      page.fill("[name=sender]", "The hospital");
      page.setInputFiles("[name=file]", large);
      page.click("button:has-text('Keep the document')");
      assertThat(page.textContent("main")).contains("A file can be up to 40 MB.");

      page.navigate(site + path);
      assertThat(page.textContent("main")).contains("No document came in.");
    }
  }

  @Test
  void aRequestIsOpenedAnsweredAndHandedOverWithoutScript() {
    String child = web.path(InventedChild.named("Leopold", "Plainfield").keptBy(loader));
    try (BrowserContext window = Browser.window(375, false, site, people.sessionOf(officer))) {
      Page page = window.newPage();
      page.navigate(site + child);
      page.click("text=Open a case");
      page.check("text=EHC needs assessment and plan");
      page.click("text=Go on");
      page.check("text=The request was received");
      page.fill("[name=on]", today.minusWeeks(4).toString());
      page.check("[name=asked-by][value=parent]");
      page.click("button:has-text('Open the case')");
      assertThat(page.locator("h1").textContent()).contains("Next: tell the family whether");

      page.locator("a:has-text('Record it')").nth(0).click();
      page.fill("[name=on]", today.toString());
      if (page.locator("[name=type]:checked").count() == 0) {
        page.locator("[name=type]").nth(0).check();
      }
      page.check("[name=test-has-needs][value=yes]");
      page.check("[name=test-may-need-plan][value=yes]");
      page.fill("[name=reasons]", "His reading is four years behind.");
      page.click("button:has-text('Record it')");
      assertThat(page.locator("main").textContent()).contains("what is due was worked out anew");

      page.fill("textarea[name=words]", "Rang the family.");
      page.click("text=Keep the note");
      assertThat(page.locator("main").textContent()).contains("Rang the family.");
    }
  }

  @Test
  void theTrayIsWalkedByKeyboard() {
    opened(
        web.path(InventedChild.named("Tancred", "Keysfield").keptBy(loader)), today.minusWeeks(2));
    try (BrowserContext window = Browser.window(1280, true, site, people.sessionOf(officer))) {
      Page page = window.newPage();
      page.navigate(site + "/cases");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(page.locator("#rows input:checked").count()).isEqualTo(1);
      page.keyboard().press("Enter");
      page.waitForURL("**/cases/*-*");
      assertThat(page.locator("h2").allTextContents()).contains("What the council must do now");
    }
  }

  private String opened(String child, LocalDate asked) {
    return ChildrenWeb.to(
        web.send(
            officer,
            "/cases/new",
            Map.of(
                "child", child.replace("/children/", ""),
                "pathway", "ehc-needs-assessment",
                "type", "request-received",
                "asked-by", "parent",
                "on", asked.toString(),
                "officer", "me")));
  }
}
