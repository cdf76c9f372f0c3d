// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.Role;
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The administrators' pages of the platform in a real browser, at a desk and on a telephone.
@ThroughlineTest
class ServicesBrowserTest {

  private final String site;
  private final People people;
  private final Notices notices;

  ServicesBrowserTest(@LocalServerPort int port, People people, Notices notices) {
    site = "http://localhost:" + port;
    this.people = people;
    this.notices = notices;
  }

  @ParameterizedTest
  @CsvSource({
    "audit,1280",
    "audit,375",
    "jobs,1280",
    "jobs,375",
    "outbox,1280",
    "outbox,375",
    "health,1280",
    "health,375"
  })
  void everyPageIsAccessible(String name, int width) {
    var administrator = people.holding(Role.ADMINISTRATOR);
    notices.sendAtOnce(
        new Notice(
            administrator.id(),
            "3 actions have had no update for 30 days",
            List.of("2 of them are yours.", "The nearest is due in 3 days."),
            "/my-plan"));
    try (BrowserContext window =
        Browser.window(width, true, site, people.sessionOf(administrator))) {
      Page page = window.newPage();

      page.navigate(site + "/administration/" + name);

      assertThat(page.locator("h1").count()).isOne();
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/screenshots/" + name + "-" + width + ".png"))
              .setFullPage(true));
      Browser.isAccessible(page);
    }
  }
}
