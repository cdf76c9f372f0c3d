// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The program in a process of its own, as the launcher starts it.
public final class RunningThroughline implements AutoCloseable {

  private static final String READY = "Throughline is at ";
  private static final String SCALE = "--throughline.demonstration-scale=";
  private static final Pattern FIRST_SIGN_IN = Pattern.compile("/first-sign-in/\\S+");

  private final Process process;
  private final Path data;
  private final URI address;
  private final String greeting;

  private RunningThroughline(Process process, Path data, URI address, String greeting) {
    this.process = process;
    this.data = data;
    this.address = address;
    this.greeting = greeting;
  }

  /// Starts the program on `data` and a free port, and waits until it says where it is. No children
  /// are invented unless `more` says how many.
  public static RunningThroughline on(Path data, String... more) throws IOException {
    List<String> words = new ArrayList<>(List.of("serve", "--port=0", "--data=" + data));
    words.add("--throughline.programs=" + Path.of("target/postgres-programs").toAbsolutePath());
    if (Stream.of(more).noneMatch(word -> word.startsWith(SCALE))) {
      words.add(SCALE + "none");
    }
    words.addAll(List.of(more));
    Process process = start(words).redirectErrorStream(true).start();
    BufferedReader printed = process.inputReader(StandardCharsets.UTF_8);
    StringBuilder before = new StringBuilder();
    for (String line = printed.readLine(); line != null; line = printed.readLine()) {
      if (line.startsWith(READY)) {
        Thread.ofVirtual().start(() -> drain(printed));
        return new RunningThroughline(
            process, data, URI.create(line.substring(READY.length()).strip()), before.toString());
      }
      before.append(line).append('\n');
    }
    throw new IllegalStateException("Throughline ended before it was ready:\n" + before);
  }

  /// A process that runs the program with `words`, not yet started.
  public static ProcessBuilder start(List<String> words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx256m",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "org.throughline.Throughline"));
    command.addAll(words);
    return new ProcessBuilder(command);
  }

  /// The status of the answer to a request for `path`.
  public int status(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(
              HttpRequest.newBuilder(address.resolve(path)).timeout(Duration.ofSeconds(30)).build(),
              HttpResponse.BodyHandlers.discarding())
          .statusCode();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /// A browser that is at this program.
  public WebVisitor visitor() {
    return new WebVisitor(address.getPort());
  }

  /// The browser of the first administrator, who has just signed in and looked at `path`.
  public WebVisitor administrator(String path) {
    WebVisitor visitor = visitor();
    String link = firstSignIn();
    visitor.get(link);
    HttpResponse<String> chosen =
        visitor.post(
            link,
            Map.of(
                "name", "Ada Fixture",
                "email", "ada.fixture@council.example",
                "password", "kettle violin harbour"));
    AuthenticatorApp app = AuthenticatorApp.reading(visitor.follow(chosen).body());
    visitor.post(link + "/code", Map.of("code", app.code(Instant.now())));
    visitor.get(path);
    return visitor;
  }

  /// The path of the link that lets the first administrator in.
  public String firstSignIn() {
    Matcher link = FIRST_SIGN_IN.matcher(greeting);
    if (!link.find()) {
      throw new IllegalStateException("No link was printed:\n" + greeting);
    }
    return link.group();
  }

  /// The process of the database's server.
  public ProcessHandle databaseServer() throws IOException {
    Path pidFile = data.resolve("postgres").resolve("postmaster.pid");
    long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /// Whether its process lives.
  public boolean isRunning() {
    return process.isAlive();
  }

  /// Ends the program as a power cut would: nothing of it has the time to do anything.
  public void kill() {
    process.destroyForcibly().onExit().join();
  }

  /// Ends the program and its database as a power cut would.
  public void cutThePower() throws IOException {
    ProcessHandle server = databaseServer();
    kill();
    server.destroyForcibly();
    server.onExit().join();
  }

  /// Asks the program to end.
  ///
  /// @return its exit code
  public int stop() {
    process.destroy();
    try {
      return process.onExit().get(30, TimeUnit.SECONDS).exitValue();
    } catch (ExecutionException | TimeoutException failure) {
      throw new IllegalStateException("Throughline did not end in 30 seconds", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      stop();
    }
  }

  private static void drain(BufferedReader printed) {
    try (printed) {
      while (printed.readLine() != null) {
        // Read so that the program never waits for its reader.
      }
    } catch (IOException ended) {
      // The program is gone.
    }
  }
}
