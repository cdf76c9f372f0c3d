// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.throughline.testing.Browser;
import org.throughline.testing.ThroughlineTest;

/// What a first visit costs a person on a slow line.
@ThroughlineTest
class FirstVisitTest {

  private static final int MOST_BYTES = 60 * 1024;
  private static final int MOST_REQUESTS = 6;

  private final String site;

  FirstVisitTest(@LocalServerPort int port) {
    site = "http://localhost:" + port;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/progress",
        "/progress/measures",
        "/open-data",
        "/strategies",
        "/sign-in",
        "/accessibility"
      })
  void fetchesLittleAndSeldom(String path) {
    AtomicInteger requests = new AtomicInteger();
    AtomicInteger bytes = new AtomicInteger();
    try (BrowserContext window = Browser.window(375, true)) {
      Page page = window.newPage();
      CDPSession network = window.newCDPSession(page);
      network.send("Network.enable");
      network.on("Network.loadingFinished", event -> bytes.addAndGet(encodedLength(event)));
      page.onRequest(request -> requests.incrementAndGet());

      page.navigate(site + path);

      assertThat(bytes.get()).as("%s in bytes", path).isPositive().isLessThanOrEqualTo(MOST_BYTES);
      assertThat(requests.get()).as("%s in requests", path).isLessThanOrEqualTo(MOST_REQUESTS);
    }
  }

  private static int encodedLength(JsonObject event) {
    return event.get("encodedDataLength").getAsInt();
  }
}
