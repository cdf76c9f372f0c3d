// SPDX-License-Identifier: Apache-2.0
package org.throughline.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.web.Council;
import org.throughline.platform.web.Councils;
import org.throughline.testing.Browser;
import org.throughline.testing.ThroughlineTest;

/// The public pages with all that the demonstration authority has: small, and open to everybody.
@ThroughlineTest
class PublicPagesTest {

  private static final int MOST_BYTES = 60 * 1024;
  private static final int MOST_REQUESTS = 6;

  private static final List<String> PATHS =
      List.of(
          "/progress",
          "/progress/measures",
          "/progress/measures/E4",
          "/progress/measures/S2",
          "/progress/measures/S2-09",
          "/progress/measures/S2-14",
          "/progress/measures/S1-05",
          "/open-data",
          "/accessibility");

  private final AuthorityLoader loader;
  private final FiguresLoader figures;
  private final Councils councils;
  private final Clock clock;
  private final String site;

  PublicPagesTest(
      AuthorityLoader loader,
      FiguresLoader figures,
      Councils councils,
      Clock clock,
      @LocalServerPort int port) {
    this.loader = loader;
    this.figures = figures;
    this.councils = councils;
    this.clock = clock;
    this.site = "http://localhost:" + port;
  }

  @Test
  void areSmallAndOpenToEverybody() {
    Council before = councils.current();
    loader.make(LocalDate.now(clock), 0);
    figures.load();

    for (String path : PATHS) {
      costsLittle(path);
      isAccessible(path, 1280);
      isAccessible(path, 375);
      isReadWithoutScript(path);
    }

    councils.change(new Council("Fixture Borough Council", before.colour(), false));
    councils.change(before);
  }

  private void costsLittle(String path) {
    AtomicInteger requests = new AtomicInteger();
    AtomicInteger bytes = new AtomicInteger();
    try (BrowserContext window = Browser.window(375, true)) {
      Page page = window.newPage();
      CDPSession network = window.newCDPSession(page);
      network.send("Network.enable");
      network.on(
          "Network.loadingFinished",
          event -> bytes.addAndGet(event.get("encodedDataLength").getAsInt()));
      page.onRequest(request -> requests.incrementAndGet());
      page.navigate(site + path);
      assertThat(bytes.get()).as("%s in bytes", path).isPositive().isLessThanOrEqualTo(MOST_BYTES);
      assertThat(requests.get()).as("%s in requests", path).isLessThanOrEqualTo(MOST_REQUESTS);
    }
  }

  private void isAccessible(String path, int width) {
    try (BrowserContext window = Browser.window(width, true)) {
      Page page = window.newPage();
      page.navigate(site + path);
      Browser.isAccessible(page);
    }
  }

  private void isReadWithoutScript(String path) {
    try (BrowserContext window = Browser.window(375, false)) {
      Page page = window.newPage();
      page.navigate(site + path);
      assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
      assertThat(page.locator("main p").first().isVisible()).as(path).isTrue();
    }
  }
}
