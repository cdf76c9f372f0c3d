// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A real Chromium for all tests of a run, now and then a fresh one.
public final class Browser {

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /// One Chromium opens so many; it becomes slow with what it has seen.
  private static final int WINDOWS = 60;

  private static Optional<Playwright> playwright = Optional.empty();
  private static Optional<com.microsoft.playwright.Browser> running = Optional.empty();
  private static int windows;

  private Browser() {}

  /// Opens a window as the public sees it.
  ///
  /// @param width in CSS pixels: 1280 for a desk, 375 for a telephone
  /// @param javaScript false to see what a browser without script shows
  public static BrowserContext window(int width, boolean javaScript) {
    return chromium()
        .newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 740 : 900)
                .setJavaScriptEnabled(javaScript)
                .setLocale("en-GB")
                .setTimezoneId("Europe/London"));
  }

  /// Opens a window that carries a session's cookie.
  public static BrowserContext window(int width, boolean javaScript, String site, String session) {
    BrowserContext window = window(width, javaScript);
    window.addCookies(List.of(new Cookie("throughline", session).setUrl(site)));
    return window;
  }

  /// Fails when axe finds anything against WCAG 2.2 AA, or when the page is wider than the window.
  public static void isAccessible(Page page) {
    List<Rule> violations =
        new AxeBuilder(page)
            .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
            .analyze()
            .getViolations();
    assertThat(violations)
        .as(page.url())
        .extracting(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getHtml())
        .isEmpty();
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits its window", page.url())
        .isTrue();
  }

  private static synchronized com.microsoft.playwright.Browser chromium() {
    if (running.isPresent() && windows >= WINDOWS && running.get().contexts().isEmpty()) {
      running.get().close();
      running = Optional.empty();
    }
    if (running.isEmpty()) {
      running = Optional.of(started());
      windows = 0;
    }
    windows++;
    return running.get();
  }

  private static com.microsoft.playwright.Browser started() {
    Playwright own =
        playwright.orElseGet(
            () ->
                Playwright.create(
                    new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))));
    playwright = Optional.of(own);
    return own.chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(executable())
                .setArgs(FLAGS)
                .setHeadless(true));
  }

  private static Path executable() {
    return Stream.of(
            System.getenv().getOrDefault("THROUGHLINE_CHROMIUM", ""),
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
        .filter(place -> !place.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No Chromium. Install it (Debian: apt-get install chromium) or name it in"
                        + " THROUGHLINE_CHROMIUM."));
  }
}
