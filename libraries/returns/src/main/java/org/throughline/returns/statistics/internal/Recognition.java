// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What a file is, by its headings and the kind of year of its first row.
sealed interface Recognition {

  /// A data set, perhaps with columns missing.
  record Found(Definition definition) implements Recognition {}

  /// A layout that is known and is not read.
  record Refused(String code, String reason) implements Recognition {}

  /// Nothing that is known.
  record Unknown(String reason) implements Recognition {}

  /// How many of a definition's own headings a file must have to be meant for it.
  double ENOUGH = 0.5;

  /// How many make it worth naming as the nearest.
  double WORTH_NAMING = 0.2;

  /// @param identifier what the first row says of its kind of year; empty where it says nothing
  static Recognition of(
      Heading heading, String identifier, boolean isJson, Definitions definitions) {
    List<Definition> candidates =
        definitions.all().stream()
            .filter(each -> each.isJson() == isJson)
            .map(each -> each.inYearsOf(heading))
            .toList();
    for (Definitions.Refused layout : definitions.refused()) {
      if (layout.headings().stream().allMatch(heading::has)) {
        return new Refused(layout.code(), layout.reason());
      }
    }
    double best = candidates.stream().mapToDouble(each -> share(each, heading)).max().orElse(0);
    List<Definition> nearest =
        candidates.stream()
            .filter(each -> share(each, heading) == best)
            .sorted(Comparator.comparing((Definition each) -> !each.accepts(identifier)))
            .toList();
    if (best < ENOUGH) {
      return new Unknown(unknown(heading, nearest.getFirst(), best));
    }
    List<Definition> meant = keyed(nearest, heading);
    return meant.isEmpty()
        ? new Refused("STAT-COLUMN-MISSING", undecided(nearest, heading))
        : new Found(meant.getFirst());
  }

  /// Those whose keys are all there; where only one comes into question, it even without.
  private static List<Definition> keyed(List<Definition> nearest, Heading heading) {
    List<Definition> keyed =
        nearest.stream().filter(each -> missing(each.keys(), heading).isEmpty()).toList();
    return keyed.isEmpty() && nearest.size() == 1 ? nearest : keyed;
  }

  private static double share(Definition definition, Heading heading) {
    Set<String> own = definition.ownHeadings(heading);
    return (double) (own.size() - missing(own, heading).size()) / own.size();
  }

  static Set<String> missing(Set<String> wanted, Heading heading) {
    return wanted.stream()
        .filter(each -> !heading.has(each))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String undecided(List<Definition> nearest, Heading heading) {
    String which =
        nearest.stream()
            .map(
                each ->
                    String.join(", ", missing(each.keys(), heading))
                        + " ("
                        + each.dataSet().title()
                        + ")")
            .collect(Collectors.joining(" or "));
    return "A column is missing that tells which data set this is: "
        + which
        + ". Put it back as it was published.";
  }

  private static String unknown(Heading heading, Definition nearest, double share) {
    long years = heading.all().stream().filter(each -> each.matches(".*(19|20)\\d\\d.*")).count();
    if (years >= 3) {
      return "The years stand side by side as columns. Only files with one row for each year are"
          + " read: load the file as the Department publishes it.";
    }
    if (share < WORTH_NAMING) {
      return "The columns are those of no data set that is known. Load a file as the Department"
          + " publishes it, with its heading in the first row.";
    }
    Set<String> missing = missing(nearest.required(heading), heading);
    return "The columns are those of no data set that is known. The nearest is \""
        + nearest.dataSet().title()
        + "\", which also has "
        + missing.stream().limit(12).collect(Collectors.joining(", "))
        + (missing.size() > 12 ? " and " + (missing.size() - 12) + " more" : "")
        + ".";
  }
}
