// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.Optional;
import org.throughline.returns.statistics.Indicator;
import org.throughline.returns.statistics.Period;
import org.throughline.returns.statistics.Vintage;

/// Understands when a row is for, by whichever columns its data set has for that.
final class Times {

  private record Said(String time, String identifier) {}

  private final Definition definition;
  private final Optional<Vintage> vintage;
  private final ProblemLog log;
  private final ToolMeasures measures;
  private final Numbered<Said, Period> periods = new Numbered<>();
  private final Numbered<Said, Period> toolPeriods = new Numbered<>();

  Times(Definition definition, Optional<Vintage> vintage, ProblemLog log) {
    this.definition = definition;
    this.vintage = vintage;
    this.log = log;
    this.measures = definition.isLong() ? ToolMeasures.standard() : ToolMeasures.none();
  }

  boolean isFull() {
    return periods.isFull() || toolPeriods.isFull();
  }

  Numbered.Item<Period> of(String[] texts, long row) {
    Said said = new Said(texts[Role.PERIOD.place()], texts[Role.IDENTIFIER.place()]);
    return periods.get(said, () -> definition.isLong() ? Optional.empty() : understand(said, row));
  }

  /// The time of a row that names its measure, by the kind of year of the measure.
  Optional<Period> inTool(String[] texts, long row) {
    String name = texts[Role.INDICATOR.place()];
    Said said = new Said(texts[Role.PERIOD.place()], measures.yearType(name));
    Optional<Period> period =
        toolPeriods.get(said, () -> Periods.inTool(said.time(), said.identifier())).value();
    if (period.isEmpty()) {
      log.notice(
          "STAT-PERIOD",
          row,
          "",
          "\""
              + Places.shown(said.time())
              + "\" is not a year, so the row of "
              + Places.shown(name)
              + " is left out.");
    }
    return period;
  }

  /// What a row names as its measure.
  Optional<Indicator> measure(String name, long row) {
    if (!definition.isLong()) {
      return Optional.empty();
    }
    if (!measures.isKnown(name)) {
      log.notice(
          "STAT-MEASURE-UNKNOWN",
          row,
          "",
          "The measure \""
              + Places.shown(name)
              + "\" is not in the dictionary. Its figures are kept under that name; which of"
              + " high and low is good is not known.");
    }
    return Optional.of(measures.indicator(name));
  }

  private Optional<Period> understand(Said said, long row) {
    if (definition.heading(Role.IDENTIFIER).isPresent()
        && !definition.accepts(said.identifier().strip())) {
      return wrongKind(said, row);
    }
    Optional<Period> period =
        said.time().isEmpty() ? fromName() : Periods.of(said.time().strip(), kind(said), january());
    if (period.isEmpty()) {
      notATime(said, row);
      return period;
    }
    return isOfTheHeadings(said) ? period : anotherYear(said, row);
  }

  /// A heading such as `review_decision24` says what was done in the year only to rows of 2024.
  private boolean isOfTheHeadings(Said said) {
    return definition
        .headingYear()
        .map(each -> said.time().strip().equals(Integer.toString(each.counted())))
        .orElse(true);
  }

  private Optional<Period> anotherYear(Said said, long row) {
    log.refuse(
        "STAT-PERIOD-HEADINGS",
        row,
        "time_period",
        "The headings count for "
            + definition.headingYear().orElseThrow().counted()
            + ", but the row is for "
            + Places.shown(said.time())
            + ". Load a file of one year, as it was published.");
    return Optional.empty();
  }

  private boolean january() {
    return definition.isJanuary();
  }

  private String kind(Said said) {
    return definition.yearFromName().orElse(said.identifier());
  }

  /// The year of a file that has none in its rows.
  private Optional<Period> fromName() {
    return definition
        .yearFromName()
        .flatMap(kind -> vintage.flatMap(each -> Periods.endingIn(each.year(), kind)));
  }

  private Optional<Period> wrongKind(Said said, long row) {
    log.refuse(
        "STAT-PERIOD-KIND",
        row,
        "time_identifier",
        "\""
            + Places.shown(said.identifier())
            + "\" is not what \""
            + definition.dataSet().title()
            + "\" is counted by, which is "
            + String.join(" or ", definition.identifiers())
            + ". Load the file as it was published.");
    return Optional.empty();
  }

  private void notATime(Said said, long row) {
    if (said.time().isEmpty() && definition.yearFromName().isPresent()) {
      log.refuse(
          "STAT-PERIOD-MISSING",
          "The file does not say which year it is for. Put the year into its name, for example"
              + " scorecards_data_2023.csv, or name the release.");
    } else {
      log.refuse(
          "STAT-PERIOD",
          row,
          "",
          "\""
              + Places.shown(said.time())
              + "\" is not a time that "
              + Places.shown(said.identifier())
              + " can have, such as 2024 or 202425. Put the published one in.");
    }
  }
}
