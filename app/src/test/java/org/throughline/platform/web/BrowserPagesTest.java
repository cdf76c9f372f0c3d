// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.testing.Browser;
import org.throughline.testing.ThroughlineTest;

@ThroughlineTest
class BrowserPagesTest {

  private final String site;

  BrowserPagesTest(@LocalServerPort int port) {
    site = "http://localhost:" + port;
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void theErrorPageIsAccessible(int width) {
    try (BrowserContext window = Browser.window(width, true)) {
      Page page = window.newPage();

      page.navigate(site + "/error");

      assertThat(page.title()).startsWith("Page not found");
      Browser.isAccessible(page);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1280, 375})
  void theAccessibilityStatementKeepsItsWord(int width) {
    try (BrowserContext window = Browser.window(width, false)) {
      Page page = window.newPage();

      page.navigate(site + "/accessibility");

      assertThat(page.title()).startsWith("Accessibility");
    }
    try (BrowserContext window = Browser.window(width, true)) {
      Page page = window.newPage();
      page.navigate(site + "/accessibility");
      Browser.isAccessible(page);
    }
  }
}
