// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.testing.People.csrf;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;
import org.throughline.testing.People;
import org.throughline.testing.ThroughlineTest;
import tools.jackson.databind.json.JsonMapper;

/// Reads a file written just as the running application writes its own. It is opened for each test,
/// because another application started in the same process sets the logging up anew.
@ThroughlineTest
class LogsTest {

  private final MockMvcTester web;
  private final String site;
  private final LogFile file;
  private final Account administrator;
  private final String marker = "mark-" + UUID.randomUUID();

  LogsTest(MockMvcTester web, @LocalServerPort int port, People people) {
    this.file = new LogFile(Path.of("target", "test-logs", marker));
    this.web = web;
    this.site = "http://localhost:" + port;
    this.administrator = people.holding(Role.ADMINISTRATOR);
  }

  @AfterEach
  void closeTheFile() {
    file.close();
  }

  @Test
  void noLogHoldsAPersonsNameOrAddressWhateverIsTyped() throws Exception {
    String name = "Tess%20Fixture";
    String email = "tess.fixture@council.example";
    for (String address :
        List.of(
            "/administration/audit?who=" + name + "&from=" + name,
            "/administration/outbox?state=" + name + "&page=" + name,
            "/actions/" + name,
            "/documents/" + name,
            "/" + name,
            "/plan?q=" + name,
            "/account",
            "/administration/people")) {
      assertThat(web.get().uri(address).with(People.as(administrator))).isNotNull();
      get(address);
    }
    assertThat(
            web.post().uri("/sign-in").param("email", email).param("password", name).with(csrf()))
        .isNotNull();
    assertThat(
            web.post()
                .uri("/administration/people")
                .param("email", email)
                .with(csrf())
                .with(People.as(administrator)))
        .isNotNull();
    LoggerFactory.getLogger("org.example.library")
        .error(
            "A library speaks of {}",
            "Tess Fixture",
            new IllegalStateException(
                "Tess Fixture", new SQLException("Key (email)=(" + email + ") already exists")));
    LoggerFactory.getLogger("org.throughline.test").error("{}", marker);

    String log = log();
    assertThat(log)
        .contains(marker)
        .contains("A library speaks of {}")
        .contains("java.sql.SQLException")
        .doesNotContainIgnoringCase("Tess Fixture")
        .doesNotContainIgnoringCase("Tess%20Fixture")
        .doesNotContainIgnoringCase("tess.fixture")
        .doesNotContain("?who=");
  }

  @Test
  void everyRequestHasANameInItsAnswerAndInOneLineOfTheLog() throws Exception {
    HttpResponse<String> answer = get("/accessibility?who=secret");

    String request = answer.headers().firstValue(RequestLog.HEADER).orElseThrow();
    List<String> lines = linesAbout(request);
    assertThat(lines).hasSize(1);
    var line = JsonMapper.builder().build().readTree(lines.getFirst());
    assertThat(line.get("method").stringValue()).isEqualTo("GET");
    assertThat(line.get("route").stringValue()).isEqualTo("/accessibility");
    assertThat(line.get("status").intValue()).isEqualTo(200);
    assertThat(line.get("milliseconds").isNumber()).isTrue();
  }

  @Test
  void aNameThatABalancerGaveIsKeptUnlessItCouldHoldWords() throws Exception {
    assertThat(named("7f3a9c1200aa")).isEqualTo("7f3a9c1200aa");
    assertThat(named("Tess-Fixture")).isNotEqualTo("Tess-Fixture");
  }

  /// The line is written once the answer is gone; waits for it for five seconds at most.
  private List<String> linesAbout(String request) throws IOException {
    long until = System.nanoTime() + 5_000_000_000L;
    List<String> lines = List.of();
    while (lines.isEmpty() && System.nanoTime() < until) {
      lines = log().lines().filter(line -> line.contains(request)).toList();
    }
    return lines;
  }

  private String named(String given) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(site + "/accessibility"))
            .header(RequestLog.HEADER, given))
        .headers()
        .firstValue(RequestLog.HEADER)
        .orElseThrow();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(site + path)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
  }

  private String log() throws IOException {
    return Files.readString(file.path());
  }
}
