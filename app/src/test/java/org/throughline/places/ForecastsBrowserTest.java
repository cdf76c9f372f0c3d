// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// A real browser asks for a forecast and reads it, at a desk and on a telephone.
@ThroughlineTest
class ForecastsBrowserTest {

  private static final Page.WaitForSelectorOptions LONG =
      new Page.WaitForSelectorOptions().setTimeout(120_000);

  private final String site;
  private final String session;

  ForecastsBrowserTest(People people, @LocalServerPort int port) {
    this.site = "http://localhost:" + port;
    this.session = people.sessionOf(people.holding(Role.ANALYST));
  }

  @Test
  void anAnalystMakesAForecastWithoutScriptAndEveryPageIsAccessible() {
    String path = make();
    String plain = path.replaceAll("\\?.*", "");
    String schools = makeSchools();
    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, session)) {
        Page page = window.newPage();
        for (String each :
            List.of(
                "/forecasts",
                "/forecasts/new/plans",
                "/forecasts/new/published",
                "/forecasts/new/schools",
                plain + "/compose",
                "/forecasts/places-promised/new",
                "/forecasts/places-promised",
                plain + "/books/management-plan?future=1",
                plain + "/books/scap-specialist",
                plain + "/management-plan",
                schools,
                schools + "/school-places",
                schools + "/books/scap-mainstream",
                path)) {
          assertThat(page.navigate(each.startsWith("http") ? each : site + each).status())
              .as(each)
              .isEqualTo(200);
          Browser.isAccessible(page);
          keep(page, each.replaceAll(".*/|\\?.*", ""), width);
        }
        refuse(page, plain + "/compose", width);
        sendWithoutAName(page, width);
      }
    }
  }

  /// The files wait with the form that is refused.
  private void sendWithoutAName(Page page, int width) {
    page.navigate(site + "/forecasts/new/plans");
    send(page, ForecastFiles.withScenario(2024));
    page.waitForSelector("text=Say what the forecast is for");
    assertThat(page.locator("text=Choose a file only to replace it").count()).isEqualTo(5);
    Browser.isAccessible(page);
    keep(page, "files-that-wait", width);
  }

  /// A forecast of school places, asked for and read without script.
  private String makeSchools() {
    try (BrowserContext window = Browser.window(1280, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/forecasts/new/schools");
      page.fill("#title", "School places, in the browser");
      page.fill("#simulations", "200");
      send(page, ForecastFiles.schools());
      page.waitForSelector("svg.tl-chart", LONG);
      String forecast = page.url();
      page.click("text=Spare places, area by area");
      page.waitForSelector("text=Much to spare");
      page.selectOption("#year", "2029/30");
      page.click("main button[type=submit]");
      page.waitForSelector("text=Riverside in 2029/30");
      return forecast;
    }
  }

  private static void send(Page page, Map<String, String> files) {
    for (Map.Entry<String, String> file : files.entrySet()) {
      page.setInputFiles(
          "#" + file.getKey(),
          new FilePayload(
              file.getKey() + ".csv",
              "text/csv",
              file.getValue().getBytes(StandardCharsets.UTF_8)));
    }
    page.click("main button[type=submit]");
  }

  private String make() {
    try (BrowserContext window = Browser.window(1280, false, site, session)) {
      Page page = window.newPage();
      page.navigate(site + "/forecasts/new/plans");
      page.fill("#title", "Units or early help");
      send(page, ForecastFiles.withScenario(2024));
      page.waitForSelector("svg.tl-chart", LONG);
      promise(page);
      return composed(page);
    }
  }

  /// A promise of places for the setting that was forecast, with a scheme.
  private void promise(Page page) {
    String forecast = page.url();
    page.navigate(site + "/forecasts/places-promised/new");
    page.fill("#title", "Places in units, in the browser");
    page.fill("#promised", "100");
    page.fill("#before", "20");
    page.fill("#due", "2028-08-31");
    page.selectOption("#setting", "Unit");
    page.click("main button[type=submit]");
    page.click("text=Add a scheme to Places in units, in the browser");
    page.fill("#name", "Weir School");
    page.fill("#places", "40");
    page.check("input[value=open]");
    page.fill("#opens", "2026-01-05");
    page.click("main button[type=submit]");
    page.waitForSelector("text=40 of 100 open");
    page.navigate(forecast);
  }

  /// A second scenario, composed on the page.
  private static String composed(Page page) {
    page.click("text=Compose a scenario and compare it");
    page.fill("#name", "More places");
    assertThat(page.locator("#cap").isVisible()).as("folded away").isFalse();
    page.focus("summary:has-text('A setting with a fixed number of places')");
    page.keyboard().press("Enter");
    assertThat(page.locator("#joiners").isVisible()).as("still folded away").isFalse();
    page.selectOption("#cap", "Unit");
    page.fill("#cap-places", "60");
    page.fill("#open-places", "20");
    page.fill("#open-from", "2027");
    page.click("main button[type=submit]");
    page.waitForSelector("text=What drives the difference", LONG);
    return page.url();
  }

  /// What is wrong stands beside its field, which is not folded away.
  private void refuse(Page page, String compose, int width) {
    page.navigate(compose.startsWith("http") ? compose : site + compose);
    page.fill("#name", "Wrong");
    page.click("text=More or fewer new plans");
    page.fill("#joiners", "many");
    page.click("main button[type=submit]");
    page.waitForSelector("#joiners-error");
    assertThat(page.locator("#joiners").inputValue()).isEqualTo("many");
    assertThat(page.locator("#joiners").isVisible()).isTrue();
    assertThat(page.locator("#cap").isVisible()).isFalse();
    Browser.isAccessible(page);
    keep(page, "compose-refused", width);
  }

  /// Where a folder is named, the page as it looks is kept in it.
  private static void keep(Page page, String name, int width) {
    String folder = System.getProperty("throughline.pictures", "");
    if (!folder.isEmpty()) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setFullPage(true)
              .setPath(Path.of(folder, "forecast-" + name + "-" + width + ".png")));
    }
  }
}
