// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import org.throughline.testing.Browser;

/// Looks at a page at a desk and on a telephone; with `-Dthroughline.write-docs=true` the guide's
/// picture is taken anew.
final class Looks {

  private static final Path PICTURES = Path.of("..", "docs", "guide", "pictures");

  private final String site;
  private final String session;

  Looks(String site, String session) {
    this.site = site;
    this.session = session;
  }

  /// @param picture the name of the guide's picture; empty for none
  void at(String path, String picture) throws Exception {
    for (int width : new int[] {375, 1280}) {
      try (BrowserContext window = Browser.window(width, true, site, session)) {
        Page page = window.newPage();
        assertThat(page.navigate(site + path).status()).as(path).isEqualTo(200);
        take(page, picture, width);
        Browser.isAccessible(page);
      }
    }
  }

  private static void take(Page page, String name, int width) throws Exception {
    if (!name.isEmpty() && Boolean.getBoolean("throughline.write-docs")) {
      if (width == 1280) {
        Files.createDirectories(PICTURES);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
      }
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "looks", name + "-" + width + ".png"))
              .setFullPage(true));
    }
  }
}
