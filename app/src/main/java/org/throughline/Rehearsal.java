// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.context.ConfigurableApplicationContext;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// Starts the application on a scratch data folder, opens its first pages and ends. The launcher
/// lets Java record what that took, so that a later start need not find it out again.
final class Rehearsal {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"?#]+\\.(?:css|js))");

  private static final List<String> PAGES = List.of("/", "/sign-in", "/strategies", "/progress");

  private Rehearsal() {}

  static int run(List<String> words) {
    Arguments arguments = Arguments.read(words, Set.of("--data"), Set.of());
    List<String> settings = new ArrayList<>(words);
    settings.add("--port=0");
    if (arguments.option("--data").isEmpty()) {
      throw new CannotContinue(ExitCode.WRONG_USE, "A rehearsal needs --data, a scratch folder.");
    }
    try (ConfigurableApplicationContext context =
        Serving.start(Arguments.read(settings, Set.of("--port", "--data"), Set.of()))) {
      open(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }
    return ExitCode.DONE.number();
  }

  private static void open(int port) {
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      for (String page : PAGES) {
        String text = get(client, port, page);
        for (String asset : ASSET.matcher(text).results().map(Rehearsal::path).toList()) {
          get(client, port, asset);
        }
      }
    }
  }

  private static String path(MatchResult found) {
    return found.group(1);
  }

  private static String get(HttpClient client, int port, String path) {
    URI address = URI.create("http://localhost:" + port + path);
    try {
      return client
          .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
          .body();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
