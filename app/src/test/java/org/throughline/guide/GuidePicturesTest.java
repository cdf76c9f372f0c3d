// SPDX-License-Identifier: Apache-2.0
package org.throughline.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// Opens every picture of the guide in a real browser on the demonstration authority, at the width
/// of a desk and of a telephone, and asks axe. With `-Dthroughline.write-docs=true` the desk's
/// pictures are taken anew.
@ThroughlineTest
@TestPropertySource(properties = "throughline.demonstration=on")
class GuidePicturesTest {

  private static final Path PICTURES = Path.of("..", "docs", "guide", "pictures");

  private final People people;
  private final Accounts accounts;
  private final String site;

  GuidePicturesTest(People people, Accounts accounts, @LocalServerPort int port) {
    this.people = people;
    this.accounts = accounts;
    site = "http://localhost:" + port;
  }

  static Stream<Arguments> pictures() {
    return Stream.of(
        Arguments.of("plan", "/plan", Role.STRATEGY_OWNER),
        Arguments.of("plan-panel", "/plan?strategy=S&priority=2", Role.STRATEGY_OWNER),
        Arguments.of("my-plan", "/my-plan", Role.RESPONSIBLE_OFFICER),
        Arguments.of("strategies", "/strategies", Role.READER),
        Arguments.of("strategy", "/strategies/S", Role.READER),
        Arguments.of("import", "/import", Role.STRATEGY_OWNER),
        Arguments.of("progress", "/progress", Role.READER),
        Arguments.of("owners", "/plan/owners", Role.STRATEGY_OWNER),
        Arguments.of("upload", "/plan/upload", Role.STRATEGY_OWNER),
        Arguments.of("measures", "/measures", Role.ANALYST),
        Arguments.of("measure", "/measures/S2-09", Role.ANALYST),
        Arguments.of("scorecard", "/scorecards/send-improvement-board", Role.BOARD_MEMBER),
        Arguments.of("thread", "/thread/S2-09", Role.STRATEGY_OWNER),
        Arguments.of("boards", "/boards", Role.READER),
        Arguments.of("reports", "/boards/reports", Role.STRATEGY_OWNER),
        Arguments.of("report", "/boards/reports/1", Role.STRATEGY_OWNER),
        Arguments.of("requests", "/boards/requests", Role.STRATEGY_OWNER),
        Arguments.of("settings", "/settings", Role.ANALYST),
        Arguments.of("settings-map", "/settings/map", Role.READER),
        Arguments.of("setting", "/settings/146844", Role.ANALYST),
        Arguments.of("setting-form", "/settings/146844/edit", Role.ANALYST),
        Arguments.of("setting-places", "/settings/138094/places", Role.ANALYST),
        Arguments.of("setting-contacts", "/settings/EY900101/contacts", Role.ANALYST),
        Arguments.of("terms", "/settings/council/terms", Role.ANALYST),
        Arguments.of("settings-import", "/settings/import", Role.ANALYST),
        Arguments.of("people", "/administration/people", Role.ADMINISTRATOR),
        Arguments.of("council", "/administration/council", Role.ADMINISTRATOR),
        Arguments.of("audit", "/administration/audit", Role.ADMINISTRATOR),
        Arguments.of("jobs", "/administration/jobs", Role.ADMINISTRATOR),
        Arguments.of("outbox", "/administration/outbox", Role.ADMINISTRATOR),
        Arguments.of("account", "/account", Role.READER));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pictures")
  void isAccessibleAtBothWidths(String name, String path, Role role) throws Exception {
    String session = people.sessionOf(seatOf(role));
    for (int width : new int[] {375, 1280}) {
      try (BrowserContext window = Browser.window(width, true, site, session)) {
        Page page = window.newPage();
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
        Browser.isAccessible(page);
        if (width == 1280 && Boolean.getBoolean("throughline.write-docs")) {
          Files.createDirectories(PICTURES);
          page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        }
      }
    }
  }

  /// An invented officer where there is one, so that the pictures show somebody with work to do.
  private Account seatOf(Role role) {
    return accounts.holding(role).stream()
        .filter(account -> account.email().endsWith("@demonstration.example"))
        .findFirst()
        .orElseGet(() -> people.holding(role));
  }
}
