// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.Browser;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;

/// The forms of the register in a real browser, at the width of a desk and of a telephone, by axe;
/// its other pages are looked at for the guide.
@ThroughlineTest
class SettingsBrowserTest {

  private final SettingLoading loading;
  private final People people;
  private final Account analyst;
  private final String site;

  SettingsBrowserTest(SettingLoading loading, People people, @LocalServerPort int port) {
    this.loading = loading;
    this.people = people;
    this.analyst = people.holding(Role.ANALYST);
    this.site = "http://localhost:" + port;
  }

  @Test
  void everyFormIsAccessibleAtBothWidths() {
    loading.load(
        List.of(
            new NewSetting(
                Optional.of(new Urn("920301")),
                InventedSettings.full()
                    .with(Fact.NAME, "Browse Primary School")
                    .with(Fact.LA_CODE, "994")
                    .with(Fact.CLOSED_ON, ""),
                false)));
    List<String> pages =
        List.of(
            "/settings/920301/edit",
            "/settings/920301/places",
            "/settings/920301/contacts",
            "/settings/920301/terms",
            "/settings/import",
            "/settings/new");

    for (int width : new int[] {1280, 375}) {
      try (BrowserContext window = Browser.window(width, true, site, people.sessionOf(analyst))) {
        Page page = window.newPage();
        for (String path : pages) {
          assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
          Browser.isAccessible(page);
        }
      }
    }
  }
}
