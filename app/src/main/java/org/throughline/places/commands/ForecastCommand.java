// SPDX-License-Identifier: Apache-2.0
package org.throughline.places.commands;

import java.io.PrintStream;
import java.util.List;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;

/// The command `forecast`: plans from a council's own files or from what is
/// published, and pupils with the places they need.
public final class ForecastCommand implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline forecast WHAT ...
        plans      EHC plans from a council's own files, state by state, with cost
        published  EHC plans of any authority from published totals alone
        places     pupils and spare places by planning area and year group
      ./throughline forecast WHAT --help shows how.
      """;

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    if (words.isEmpty() || words.getFirst().equals("--help")) {
      out.print(USAGE);
      return words.isEmpty() ? ExitCode.WRONG_USE.number() : ExitCode.DONE.number();
    }
    List<String> rest = words.subList(1, words.size());
    return Memory.enoughFor(() -> forecast(words.getFirst(), rest, out, err));
  }

  private static int forecast(String what, List<String> rest, PrintStream out, PrintStream err) {
    return switch (what) {
      case "plans" -> new PlansForecast().run(rest, out, err);
      case "published" -> new PublishedForecast().run(rest, out, err);
      case "places" -> new PlacesForecast().run(rest, out, err);
      default ->
          throw new CannotContinue(
              ExitCode.WRONG_USE,
              "There is no forecast of “%s”: ./throughline forecast --help lists them all."
                  .formatted(what));
    };
  }
}
