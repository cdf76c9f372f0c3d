// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.internal.Definition.IndicatorColumn;

/// What each column of one file is for, after its heading was held against its definition.
final class Columns {

  static final int ASIDE = -1;

  /// Where the texts that say when and where begin: after them come the filters.
  static final int FILTERS = Role.PLACES;

  private final Definition definition;
  private final Heading heading;
  private final int[] texts;
  private final int[] figures;
  private final int[] second;
  private final List<Indicator> indicators = new ArrayList<>();

  private Columns(Definition definition, Heading heading) {
    this.definition = definition;
    this.heading = heading;
    this.texts = aside(heading.size());
    this.figures = aside(heading.size());
    this.second = aside(heading.size());
    placeTexts();
    placeFigures();
  }

  /// Holds the heading against the definition; what is wrong goes into the log.
  static Columns of(Definition definition, Heading heading, ProblemLog log) {
    sayMissing(definition, heading, log);
    sayRepeated(definition, heading, log);
    sayUnknown(definition, heading, log);
    return new Columns(definition, heading);
  }

  Definition definition() {
    return definition;
  }

  Heading heading() {
    return heading;
  }

  /// The indicators that the file has, in its order.
  List<Indicator> indicators() {
    return indicators;
  }

  int textCount() {
    return FILTERS + definition.filters().size();
  }

  /// Which text the column holds, or [#ASIDE].
  int textAt(int column) {
    return texts[column];
  }

  /// Which figure the column holds, or [#ASIDE].
  int figureAt(int column) {
    return figures[column];
  }

  /// Which figure the column repeats, or [#ASIDE].
  int secondAt(int column) {
    return second[column];
  }

  private static int[] aside(int size) {
    int[] none = new int[size];
    Arrays.fill(none, ASIDE);
    return none;
  }

  private void placeTexts() {
    definition
        .roles()
        .forEach(
            column -> {
              if (heading.has(column.heading()) && column.role() != Role.VALUE) {
                texts[heading.at(column.heading())] = column.role().place();
              }
            });
    for (int i = 0; i < definition.filters().size(); i++) {
      int at = heading.at(definition.filters().get(i).heading());
      if (at >= 0) {
        texts[at] = FILTERS + i;
      }
    }
  }

  private void placeFigures() {
    for (IndicatorColumn column : definition.indicators()) {
      String spelling = heading.spelling(column.headings());
      if (heading.has(spelling)) {
        place(column.indicator(), spelling);
      }
    }
    definition
        .heading(Role.VALUE)
        .filter(heading::has)
        .ifPresent(value -> figures[heading.at(value)] = 0);
  }

  private void place(Indicator indicator, String spelling) {
    figures[heading.at(spelling)] = indicators.size();
    if (definition.twice().contains(spelling) && heading.secondAt(spelling) >= 0) {
      second[heading.secondAt(spelling)] = indicators.size();
    }
    indicators.add(indicator.publishedAs(heading.published(spelling)));
  }

  private static void sayMissing(Definition definition, Heading heading, ProblemLog log) {
    for (String missing : Recognition.missing(definition.required(heading), heading)) {
      log.refuse(
          "STAT-COLUMN-MISSING",
          1,
          missing,
          "This is \""
              + definition.dataSet().title()
              + "\", but the column is missing. Put it back, or load the file as it was published.");
    }
  }

  private static void sayRepeated(Definition definition, Heading heading, ProblemLog log) {
    Set<String> known = definition.known();
    for (String repeated : heading.repeated()) {
      if (known.contains(repeated) && !definition.twice().contains(repeated)) {
        sayTwice(log, heading.published(repeated));
      }
    }
    for (IndicatorColumn column : definition.indicators()) {
      if (column.headings().stream().filter(heading::has).count() > 1) {
        sayTwice(log, heading.published(heading.spelling(column.headings())));
      }
    }
  }

  private static void sayTwice(ProblemLog log, String column) {
    log.refuse(
        "STAT-COLUMN-TWICE",
        1,
        column,
        "The column is there twice, so it is not clear which figures count. Take one out.");
  }

  private static void sayUnknown(Definition definition, Heading heading, ProblemLog log) {
    Set<String> known = definition.known();
    for (String each : heading.all()) {
      if (!known.contains(each) && !each.isEmpty()) {
        log.notice(
            "STAT-COLUMN-UNKNOWN",
            1,
            heading.published(each),
            "The column is not known in \"" + definition.dataSet().title() + "\" and is left out.");
      }
    }
  }
}
