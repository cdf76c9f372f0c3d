// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Throughline started on a folder of its own, with its administrator signed in through the front
/// door, as a person would.
final class Site implements AutoCloseable {

  private final Path data;
  private final int port;
  private final String address;
  private final Map<String, String> settings;
  private Process process;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private final HttpClient unled = HttpClient.newBuilder().cookieHandler(cookies).build();

  private Site(Process process, Path data, int port, Map<String, String> settings) {
    this.process = process;
    this.data = data;
    this.port = port;
    this.address = "http://localhost:" + port;
    this.settings = settings;
  }

  /// @param settings environment variables, such as `THROUGHLINE_DEMONSTRATIONACTIONS`
  static Site start(int port, Map<String, String> settings) throws Exception {
    Path data = Files.createTempDirectory("throughline-benchmark");
    Process process = launch(port, data, settings);
    BufferedReader output = process.inputReader();
    Pattern link = Pattern.compile("(http://\\S+)(/first-sign-in/\\S+)");
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      Matcher found = link.matcher(line);
      if (found.find()) {
        Thread.startVirtualThread(() -> drain(output));
        Site site = new Site(process, data, port, settings);
        site.signIn(found.group(2));
        site.awaitInventedChildren();
        return site;
      }
    }
    throw new IOException("Throughline ended before it printed its first sign-in link");
  }

  private static Process launch(int port, Path data, Map<String, String> settings)
      throws IOException {
    ProcessBuilder command =
        new ProcessBuilder("../throughline", "--port", Integer.toString(port), "--data", data.toString());
    command.environment().putAll(settings);
    command.redirectErrorStream(true);
    return command.start();
  }

  /// Ends the application as a power cut does, and starts it again on the same folder.
  void killAndStartAgain() throws Exception {
    process.destroyForcibly();
    process.waitFor();
    process = launch(port, data, settings);
    BufferedReader output = process.inputReader();
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      if (line.contains("Throughline is at")) {
        Thread.startVirtualThread(() -> drain(output));
        return;
      }
    }
    throw new IOException("Throughline did not start again");
  }

  Path data() {
    return data;
  }

  String address() {
    return address;
  }

  /// The cookie header of the signed-in administrator.
  String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  String get(String path) throws Exception {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  byte[] read(String path) throws Exception {
    return client.send(
            HttpRequest.newBuilder(URI.create(address + path)).build(),
            HttpResponse.BodyHandlers.ofByteArray())
        .body();
  }

  /// What the application has taken of the processors so far, without its database.
  Duration processorTime() {
    return process.info().totalCpuDuration().orElseThrow();
  }

  /// What a form was answered.
  ///
  /// @param taken how long the answer took, in milliseconds
  /// @param leadsTo the path of the page that a browser opens next
  record Answer(double taken, String leadsTo) {}

  /// Opens the form at `path`, fills it in and sends it.
  Answer send(String path, Map<String, String> fields) throws Exception {
    HttpRequest request = request(path, withHidden(path, fields));
    long begun = System.nanoTime();
    HttpResponse<Void> answer = unled.send(request, HttpResponse.BodyHandlers.discarding());
    double taken = (System.nanoTime() - begun) / 1e6;
    if (answer.statusCode() != 302) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    URI next = URI.create(address).resolve(answer.headers().firstValue("Location").orElseThrow());
    return new Answer(taken, next.getRawPath());
  }

  long processId() {
    return process.pid();
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    process.waitFor();
    try (Stream<Path> files = Files.walk(data)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private void signIn(String path) throws Exception {
    while (true) {
      try {
        get(path);
        break;
      } catch (IOException notYet) {
        Thread.sleep(Duration.ofMillis(100));
      }
    }
    post(path, path, Map.of(
        "name", "Bench Mark", "email", "bench.mark@council.example",
        "password", "seven quiet herons wading"));
    String page = get(path + "/code");
    Matcher key = Pattern.compile("tl-key\">([A-Z2-7 ]+)<").matcher(page);
    if (!key.find()) {
      throw new IOException("The page of the authenticator app shows no key");
    }
    post(path + "/code", path + "/code", Map.of("code", code(key.group(1).replace(" ", ""))));
  }

  /// The invented children are loaded behind the pages: until they are there the machine is busy.
  private void awaitInventedChildren() throws Exception {
    Path log = data.resolve("logs/throughline.json");
    while (!Files.readString(log).matches("(?s).*invented children (are ready|were not loaded).*")) {
      Thread.sleep(Duration.ofSeconds(1));
    }
  }

  /// Fills in a form and sends it.
  ///
  /// @param formPath the page that it stands on
  /// @return the page that follows
  String post(String formPath, String path, Map<String, String> fields) throws Exception {
    HttpResponse<String> answer =
        client.send(request(path, withHidden(formPath, fields)), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() >= 400) {
      throw new IOException(path + " answered " + answer.statusCode());
    }
    return answer.body();
  }

  /// The fields with what the form at `formPath` carries unseen.
  private Map<String, String> withHidden(String formPath, Map<String, String> fields)
      throws Exception {
    Matcher hidden =
        Pattern.compile("name=\"(_csrf|once|version)\" value=\"([^\"]+)\"").matcher(get(formPath));
    Map<String, String> sent = new HashMap<>(fields);
    while (hidden.find()) {
      sent.putIfAbsent(hidden.group(1), hidden.group(2));
    }
    if (!sent.containsKey("_csrf")) {
      throw new IOException("The form at " + formPath + " carries no token");
    }
    return sent;
  }

  private HttpRequest request(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return HttpRequest.newBuilder(URI.create(address + path))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(body))
        .build();
  }

  private static String code(String base32) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA1");
    mac.init(new SecretKeySpec(decode(base32), "HmacSHA1"));
    long step = System.currentTimeMillis() / 30_000;
    byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
    int at = hash[hash.length - 1] & 0xf;
    int number = ByteBuffer.wrap(hash, at, Integer.BYTES).getInt() & 0x7fffffff;
    return "%06d".formatted(number % 1_000_000);
  }

  private static byte[] decode(String base32) {
    ByteBuffer bytes = ByteBuffer.allocate(base32.length() * 5 / 8);
    int held = 0;
    int bits = 0;
    for (char letter : base32.toCharArray()) {
      held = held << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter);
      bits += 5;
      if (bits >= 8 && bytes.hasRemaining()) {
        bits -= 8;
        bytes.put((byte) (held >> bits));
      }
    }
    return bytes.array();
  }

  private static void drain(BufferedReader output) {
    try {
      while (output.readLine() != null) {
        // What the application prints while it is measured is of no interest.
      }
    } catch (IOException closed) {
      Thread.currentThread().interrupt();
    }
  }
}
