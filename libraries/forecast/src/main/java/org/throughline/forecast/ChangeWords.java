// SPDX-License-Identifier: Apache-2.0
package org.throughline.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/// The changes of a scenario in words.
final class ChangeWords {

  /// Changes without an end last for longer than anybody forecasts.
  private static final int FAR = 2200;

  private ChangeWords() {}

  static String of(Scenario.Change change) {
    String what =
        switch (change) {
          case Scenario.Multiply each ->
              "%s times %s%s"
                  .formatted(plain(each.factor()), each.flow().word(), whom(each.whom()));
          case Scenario.Shift each ->
              "%s%% of joiners%s join %s"
                  .formatted(plain(100 * each.share()), whom(each.whom()), each.to());
          case Scenario.Cap each -> "At most %d in %s".formatted(each.places(), each.setting());
          case Scenario.Open each ->
              "%d places %s in %s"
                  .formatted(
                      Math.abs(each.places()),
                      each.places() < 0 ? "close" : "open",
                      each.setting());
          case Scenario.Spend each -> "£%s a year invested".formatted(pounds(each.pounds()));
          case Scenario.Fund each ->
              "£%s a year for each place in %s"
                  .formatted(pounds(each.poundsPerPlace()), each.setting());
        };
    return what + when(change);
  }

  private static String whom(Scenario.Whom whom) {
    List<String> words = new ArrayList<>();
    if (!whom.needs().isEmpty()) {
      words.add("with " + listed(whom.needs()));
    }
    if (!whom.settings().isEmpty()) {
      words.add("of " + listed(whom.settings()));
    }
    if (whom.youngest() > Ages.FIRST || whom.oldest() < Ages.OLDEST) {
      words.add("in academic years %d to %d".formatted(whom.youngest(), whom.oldest()));
    }
    return words.isEmpty() ? "" : " " + String.join(" ", words);
  }

  private static String listed(Set<String> names) {
    return String.join(", ", new TreeSet<>(names));
  }

  private static String when(Scenario.Change change) {
    String from = change.from() > 0 ? " from January " + change.from() : "";
    return change.until() < FAR ? from + " until January " + change.until() : from;
  }

  private static String plain(double number) {
    return String.format(Locale.UK, "%.4f", number).replaceAll("\\.?0+$", "");
  }

  private static String pounds(double number) {
    return String.format(Locale.UK, "%,.0f", number);
  }
}
