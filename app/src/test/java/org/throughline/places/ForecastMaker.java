// SPDX-License-Identifier: Apache-2.0
package org.throughline.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.throughline.places.internal.ForecastLine;
import org.throughline.places.internal.ForecastRows;
import org.throughline.places.internal.ForecastState;
import org.throughline.platform.identity.Account;
import org.throughline.platform.web.Once;
import org.throughline.testing.People;

/// Asks for forecasts as a browser does, and waits for them.
record ForecastMaker(MockMvcTester web, ForecastRows rows) {

  private static final Duration LONGEST = Duration.ofSeconds(90);

  /// What is asked for.
  record Wanted(String kind, String title, int simulations) {}

  MvcTestResult get(Account account, String path) {
    return web.get().uri(path).with(People.as(account)).exchange();
  }

  String page(Account account, String path) throws IOException {
    MvcTestResult result = get(account, path);
    assertThat(result).hasStatusOk();
    return result.getResponse().getContentAsString();
  }

  MvcTestResult ask(Account account, Wanted wanted, String key, Map<String, String> files) {
    var request = web.post().uri("/forecasts/new/" + wanted.kind()).multipart();
    for (MockMultipartFile file : ForecastFiles.sent(files)) {
      request.file(file);
    }
    return request
        .param("title", wanted.title())
        .param("simulations", String.valueOf(wanted.simulations()))
        .param("seed", "7")
        .param(Once.FIELD, key)
        .with(People.as(account))
        .with(csrf())
        .exchange();
  }

  /// Sends a form.
  MvcTestResult post(Account account, String path, Map<String, String> fields) {
    var request = web.post().uri(path).param(Once.FIELD, Once.newKey());
    fields.forEach(request::param);
    return request.with(People.as(account)).with(csrf()).exchange();
  }

  /// The address of a forecast that is being made.
  String made(Account account, Wanted wanted, Map<String, String> files) {
    MvcTestResult sent = ask(account, wanted, Once.newKey(), files);
    assertThat(sent).hasStatus(302);
    return Optional.ofNullable(sent.getResponse().getRedirectedUrl()).orElseThrow();
  }

  static long number(String path) {
    return Long.parseLong(path.replaceAll("\\?.*", "").replaceAll(".*/", ""));
  }

  ForecastState ended(String path) {
    return await(path, line -> !line.state().isUnderWay());
  }

  ForecastState await(String path, Predicate<ForecastLine> wanted) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!wanted.test(line(path)) && System.nanoTime() < end) {
      LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
    }
    return line(path).state();
  }

  private ForecastLine line(String path) {
    return rows.find(number(path)).orElseThrow();
  }
}
