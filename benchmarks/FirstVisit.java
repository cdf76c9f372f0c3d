// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a first visit takes on a slow line: 1.6 Mbit/s and 150 ms there and back, nothing in the
/// browser's cache, in a real Chromium.
///
/// Usage, in this folder: `java FirstVisit.java`. Needs Debian's `chromium`, or another one named in
/// `THROUGHLINE_CHROMIUM`.
public final class FirstVisit {

  private static final List<String> PAGES =
      List.of("/", "/progress", "/strategies/E", "/sign-in", "/plan", "/my-plan");
  private static final String SLOW_LINE =
      "{\"offline\":false,\"latency\":150,\"downloadThroughput\":200000,\"uploadThroughput\":93750}";

  /// When the words can be read, and what was sent for it.
  private static final String READING =
      """
      JSON.stringify({
        readable: Math.round(performance.getEntriesByName('first-contentful-paint')[0].startTime),
        bytes: performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation'))
          .reduce((sum, each) => sum + each.transferSize, 0),
        requests: performance.getEntriesByType('resource').length + 1
      })
      """;

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(18081, Map.of());
        Chromium chromium = Chromium.start()) {
      chromium.send("Network.enable", "{}");
      chromium.send("Page.enable", "{}");
      chromium.send("Network.setCacheDisabled", "{\"cacheDisabled\":true}");
      chromium.signIn(site);
      chromium.visit(site.address() + "/"); // warms the server, not the browser
      chromium.send("Network.emulateNetworkConditions", SLOW_LINE);
      for (String page : PAGES) {
        chromium.visit(site.address() + page);
        System.out.printf("%-16s %s%n", page, chromium.evaluate(READING));
      }
    }
  }

  /// One tab of a browser, spoken to over its debugging port.
  private static final class Chromium implements AutoCloseable, WebSocket.Listener {

    private final Process process;
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final StringBuilder part = new StringBuilder();
    private WebSocket socket;

    private Chromium(Process process) {
      this.process = process;
    }

    static Chromium start() throws Exception {
      Path profile = Files.createTempDirectory("throughline-browser");
      String program = System.getenv().getOrDefault("THROUGHLINE_CHROMIUM", "chromium");
      Process process =
          new ProcessBuilder(
                  program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                  "--disable-background-networking", "--disable-component-update", "--disable-sync",
                  "--remote-debugging-port=0", "--user-data-dir=" + profile, "about:blank")
              .redirectErrorStream(true)
              .start();
      Chromium chromium = new Chromium(process);
      chromium.socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(URI.create(tab(port(process))), chromium)
              .get(20, TimeUnit.SECONDS);
      return chromium;
    }

    private static String port(Process process) throws IOException {
      BufferedReader output = process.inputReader();
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        Matcher found = Pattern.compile("ws://([^/]+)/").matcher(line);
        if (found.find()) {
          return found.group(1);
        }
      }
      throw new IOException("The browser ended before it could be spoken to");
    }

    private static String tab(String port) throws Exception {
      String tabs =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create("http://" + port + "/json")).build(),
                  HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher found = Pattern.compile("\"webSocketDebuggerUrl\": \"([^\"]+/page/[^\"]+)\"").matcher(tabs);
      if (!found.find()) {
        throw new IOException("The browser has no tab: " + tabs);
      }
      return found.group(1);
    }

    String send(String method, String parameters) throws Exception {
      int number = numbers.incrementAndGet();
      CompletableFuture<String> answer = awaited("\"id\":" + number + ",");
      socket.sendText(
          "{\"id\":" + number + ",\"method\":\"" + method + "\",\"params\":" + parameters + "}", true);
      return answer.get(30, TimeUnit.SECONDS);
    }

    void signIn(Site site) throws Exception {
      for (String cookie : site.cookie().split("; ")) {
        String[] parts = cookie.split("=", 2);
        send(
            "Network.setCookie",
            "{\"name\":\"%s\",\"value\":\"%s\",\"url\":\"%s\"}"
                .formatted(parts[0], parts[1], site.address()));
      }
    }

    void visit(String address) throws Exception {
      CompletableFuture<String> loaded = awaited("Page.loadEventFired");
      send("Page.navigate", "{\"url\":\"" + address + "\"}");
      loaded.get(60, TimeUnit.SECONDS);
      evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(''))))");
    }

    String evaluate(String script) throws Exception {
      String words = script.strip().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
      String answer =
          send(
              "Runtime.evaluate",
              "{\"awaitPromise\":true,\"returnByValue\":true,\"expression\":\"" + words + "\"}");
      Matcher value = Pattern.compile("\"value\":\"(.*)\"}").matcher(answer);
      return value.find() ? value.group(1).replace("\\\"", "\"") : answer;
    }

    private CompletableFuture<String> awaited(String sign) {
      return awaited.computeIfAbsent(sign, key -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence text, boolean last) {
      part.append(text);
      if (last) {
        String message = part.toString();
        part.setLength(0);
        for (Map.Entry<String, CompletableFuture<String>> each : awaited.entrySet()) {
          if (message.contains(each.getKey())) {
            awaited.remove(each.getKey());
            each.getValue().complete(message);
          }
        }
      }
      return WebSocket.Listener.super.onText(from, text, last);
    }

    @Override
    public void close() {
      process.destroy();
    }
  }
}
