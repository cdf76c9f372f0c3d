// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The latest of the years that the headings of a file carry, in two figures: each release moves
/// them on by one.
record HeadingYear(int latest) {

  private static final Pattern WITH_YEAR = Pattern.compile("(.*\\D)(\\d\\d)");
  private static final int CENTURY = 2000;

  /// The year that the rows of such a file are for: its headings look one year further.
  int counted() {
    return CENTURY + latest - 1;
  }

  /// The year of a file; empty where none of its headings carries one.
  ///
  /// @param known the headings that this year's files have
  Optional<HeadingYear> of(Heading heading, Set<String> known) {
    Set<String> stems =
        known.stream()
            .filter(this::carriesYear)
            .map(each -> each.substring(0, each.length() - 2))
            .collect(Collectors.toSet());
    OptionalInt year =
        heading.all().stream()
            .map(WITH_YEAR::matcher)
            .filter(each -> each.matches() && stems.contains(each.group(1)))
            .mapToInt(each -> Integer.parseInt(each.group(2)))
            .max();
    return year.isEmpty() ? Optional.empty() : Optional.of(new HeadingYear(year.getAsInt()));
  }

  /// Moves the years of this year's headings to those of another.
  UnaryOperator<String> to(HeadingYear other) {
    return heading -> {
      Matcher found = WITH_YEAR.matcher(heading);
      return carriesYear(heading) && found.matches()
          ? found.group(1)
              + "%02d".formatted(Integer.parseInt(found.group(2)) + other.latest - latest)
          : heading;
    };
  }

  private boolean carriesYear(String heading) {
    Matcher found = WITH_YEAR.matcher(heading);
    return found.matches()
        && (Integer.parseInt(found.group(2)) == latest
            || Integer.parseInt(found.group(2)) == latest - 1);
  }
}
