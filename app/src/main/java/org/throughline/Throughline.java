// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.SpringApplication;

/// The one door to the program: the web application, or a command-line job that does not need it.
///
/// Jobs are dispatched before anything of the web application is loaded, so their first output
/// comes within a second.
public final class Throughline {

  private Throughline() {}

  /// @param arguments the job's name and its own arguments; none, or `serve`, starts the
  ///     application
  public static void main(String[] arguments) {
    List<String> words = List.of(arguments);
    String job = words.isEmpty() ? "serve" : words.getFirst();
    switch (job) {
      case "serve" -> serve(words.isEmpty() ? words : words.subList(1, words.size()));
      default -> serve(Arrays.asList(arguments));
    }
  }

  private static void serve(List<String> arguments) {
    SpringApplication.run(ThroughlineApplication.class, arguments.toArray(String[]::new));
  }
}
