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
import org.throughline.papers.out.Block;
import org.throughline.papers.out.PaperDocument;
import org.throughline.papers.out.PdfWriter;
import org.throughline.papers.out.Svg;
import org.throughline.papers.out.WordWriter;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;

/// Starts the application on a scratch data folder, opens its first pages, writes a paper and
/// ends. The launcher lets Java record what that took, so that a later start need not find it out
/// again.
final class Rehearsal {

  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/[^\"?#]+\\.(?:css|js))");

  private static final List<String> PAGES = List.of("/", "/sign-in", "/strategies", "/progress");

  /// With one of everything that the paper of a board has.
  private static final PaperDocument PAPER =
      new PaperDocument(
          "A rehearsal",
          "Nobody reads it",
          true,
          List.of(
              new Block.Heading(2, "A heading"),
              new Block.Facts(List.of(new Block.Fact("A fact", "told"))),
              new Block.Points(true, List.of("A point")),
              new Block.Table("A table", List.of("A column"), List.of(List.of("A cell")), Set.of()),
              new Block.Picture(
                  new Svg(
                      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 90 20\" width=\"90\" height=\"20\"><rect width=\"9\" height=\"9\" fill=\"#12436d\"/><text x=\"12\" y=\"14\" font-family=\"Liberation Sans\" font-size=\"12\">A bar</text></svg>",
                      90,
                      20),
                  "A picture")));

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
      PdfWriter.write(PAPER);
      WordWriter.write(PAPER);
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
