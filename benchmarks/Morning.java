// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// A morning of 200 officers at once, each with a case: of ten requests three read the tray, four
/// read the case, one records an event, one keeps a note and one reads the team. Each waits a moment
/// between two requests, 2.2 seconds on average, and is led from a form that was sent to the next
/// page. They share one account; each has a session and a case. The heap of the application is a
/// gigabyte. They have been at work for two minutes when the measuring begins: until then an
/// application that has just been started compiles what it runs, on one of two cores.
///
/// Usage: `benchmarks/morning.sh [city|county]`
public final class Morning {

  private static final int PORT = 18085;
  private static final int OFFICERS = 200;
  private static final Duration WARM = Duration.ofMinutes(2);
  private static final Duration MEASURED = Duration.ofSeconds(60);

  /// Copies of the newest session.
  private static final String SESSIONS =
      """
      with newest as (select * from identity.session order by began_at desc limit 1),
      copies as (
        insert into identity.session
        select sha256(convert_to('officer-' || number, 'UTF8')), 'officer-' || number, account_id,
               device, place, began_at, seen_at, idle_seconds, expires_at
          from newest
         cross join generate_series(0, %d) number
        returning session_hash)
      insert into identity.session_attribute
      select copies.session_hash, attribute.name, attribute.value
        from copies
       cross join newest
        join identity.session_attribute attribute on attribute.session_hash = newest.session_hash
      """
          .formatted(OFFICERS - 1);

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([^\"]+)\"");

  private final Site site;
  private final HttpClient client = HttpClient.newHttpClient();
  private final Queue<Double> taken = new ConcurrentLinkedQueue<>();
  private final AtomicInteger failed = new AtomicInteger();
  private volatile boolean isMeasured;
  private volatile boolean isOver;

  private Morning(Site site) {
    this.site = site;
  }

  /// One of the officers at work.
  private record Officer(String cookie, String path) {}

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings =
        Map.of(
            "THROUGHLINE_DEMONSTRATIONSCALE", arguments[0], "THROUGHLINE_JAVA_OPTIONS", "-Xmx1g");
    try (Site site = Site.start(PORT, settings)) {
      List<String> cases = WorkTray.takeCases(site.data());
      WorkTray.awaitRest(site.data());
      signInAll(site);
      new Morning(site).run(cases);
    }
  }

  private static void signInAll(Site site) throws Exception {
    try (Connection connection = WorkTray.owner(site.data());
        Statement statement = connection.createStatement()) {
      statement.execute(SESSIONS);
    }
  }

  private Officer officer(int number, List<String> cases) {
    byte[] session = ("officer-" + number).getBytes(StandardCharsets.UTF_8);
    return new Officer(
        site.cookie()
            .replaceFirst(
                "(?<=throughline=)[^;]+", Base64.getEncoder().encodeToString(session)),
        "/cases/" + cases.get(number % cases.size()));
  }

  private void run(List<String> cases) throws Exception {
    List<Thread> officers =
        IntStream.range(0, OFFICERS)
            .mapToObj(number -> officer(number, cases))
            .map(officer -> Thread.startVirtualThread(() -> work(officer)))
            .toList();
    Thread.sleep(WARM);
    isMeasured = true;
    Thread.sleep(MEASURED);
    isMeasured = false;
    isOver = true;
    for (Thread officer : officers) {
      officer.join();
    }
    List<Double> sorted = taken.stream().sorted().toList();
    System.out.printf(
        "%d officers: %.0f requests a second, p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, %d failed%n",
        OFFICERS,
        sorted.size() / (double) MEASURED.toSeconds(),
        sorted.get(sorted.size() / 2),
        sorted.get(sorted.size() * 95 / 100),
        sorted.get(sorted.size() * 99 / 100),
        failed.get());
  }

  private void work(Officer officer) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    while (!isOver) {
      try {
        Thread.sleep(random.nextInt(4_400));
        step(officer, random.nextInt(10));
      } catch (Exception failure) {
        failed.incrementAndGet();
      }
    }
  }

  private void step(Officer officer, int which) throws Exception {
    String path = officer.path();
    switch (which) {
      case 0, 1, 2 -> get(officer, "/cases");
      case 3, 4, 5, 6 -> get(officer, path);
      case 7 -> {
        String form = get(officer, path + "/events/new");
        send(
            officer,
            path + "/events/new",
            form,
            Map.of(
                "type", "considering-notices-sent",
                "on", LocalDate.now().toString(),
                "version", found(VERSION, form)));
      }
      case 8 ->
          send(officer, path + "/notes", get(officer, path), Map.of("words", "Rang the school"));
      default -> get(officer, "/cases/team");
    }
  }

  private String get(Officer officer, String path) throws Exception {
    return answered(officer, HttpRequest.newBuilder(page(path)), 200).body();
  }

  private URI page(String path) {
    return URI.create(site.address()).resolve(path);
  }

  /// Sends a form, and opens the page that it leads to, as a browser does.
  private void send(Officer officer, String path, String form, Map<String, String> fields)
      throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    HttpResponse<String> answer =
        answered(
            officer,
            HttpRequest.newBuilder(page(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "%s&_csrf=%s&once=%s"
                            .formatted(body, encoded(found(TOKEN, form)), UUID.randomUUID()))),
            302);
    get(officer, answer.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> answered(
      Officer officer, HttpRequest.Builder request, int wanted) throws Exception {
    long begun = System.nanoTime();
    HttpResponse<String> answer =
        client.send(
            request.header("Cookie", officer.cookie()).timeout(Duration.ofSeconds(30)).build(),
            HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != wanted) {
      throw new IOException(answer.uri() + " answered " + answer.statusCode());
    }
    if (isMeasured) {
      taken.add((System.nanoTime() - begun) / 1e6);
    }
    return answer;
  }

  private static String found(Pattern pattern, String page) throws IOException {
    Matcher matcher = pattern.matcher(page);
    if (!matcher.find()) {
      throw new IOException("The page has no " + pattern);
    }
    return matcher.group(1);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
