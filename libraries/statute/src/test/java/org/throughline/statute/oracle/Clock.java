// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.oracle;

import java.util.List;

/// When something is due, as a line of the table puts it.
///
/// @param from the events it is counted from
/// @param isFromService whether a document's day is the day it counts as served
/// @param roll what becomes of a last day on which nothing can be done
record Clock(Shape shape, List<String> from, boolean isFromService, Roll roll) {

  enum Roll {
    STAYS,
    WORKING_DAY,
    TRIBUNAL
  }

  sealed interface Shape {

    /// A time after an event; its day is the first one counted, or is not counted.
    record Run(int number, Counting unit, boolean isFirstDayCounted) implements Shape {}

    record Ahead(int number, Counting unit) implements Shape {}

    record NamedDay(int month, int day, boolean isDayBefore, int yearsBack) implements Shape {}

    record NextNamedDay(int month, int day) implements Shape {}

    record Bands(List<Band> bands) implements Shape {}

    record AtOnce() implements Shape {}
  }

  /// From one day of the year to another, as month and day in one number such as 331, and the
  /// day of the year on which it then ends: the next one, or the last one before.
  record Band(int from, int to, int end, boolean isBefore) {}

  boolean isNumbered() {
    return !(shape instanceof Shape.AtOnce);
  }

  boolean looksBack() {
    return shape instanceof Shape.Ahead
        || shape instanceof Shape.NamedDay
        || (shape instanceof Shape.Bands(List<Band> bands) && bands.getFirst().isBefore());
  }

  Clock running(int number, Counting unit) {
    Shape other =
        switch (shape) {
          case Shape.Run run -> new Shape.Run(number, unit, run.isFirstDayCounted());
          case Shape.Ahead _ -> new Shape.Ahead(number, unit);
          case Shape.AtOnce _ -> new Shape.Run(number, unit, false);
          case Shape.NamedDay _, Shape.NextNamedDay _, Shape.Bands _ -> shape;
        };
    return new Clock(other, from, isFromService, roll);
  }

  /// The last day of a time counted from a day; none when there is no number.
  int due(int day, SlowCount count) {
    int plain =
        switch (shape) {
          case Shape.Run(int number, Counting unit, boolean isFirstDayCounted) ->
              isFirstDayCounted ? count.with(day, number, unit) : count.after(day, number, unit);
          case Shape.Ahead(int number, Counting unit) -> count.before(day, number, unit);
          case Shape.NamedDay(int month, int of, boolean isDayBefore, int yearsBack) ->
              SlowDays.day(SlowDays.year(day) - yearsBack, month, of) - (isDayBefore ? 1 : 0);
          case Shape.NextNamedDay(int month, int of) -> walkTo(100 * month + of, day, 1);
          case Shape.Bands(List<Band> bands) -> banded(bands, day);
          case Shape.AtOnce _ -> SlowReader.NONE;
        };
    return rolled(plain, count);
  }

  private static int banded(List<Band> bands, int day) {
    for (Band band : bands) {
      if (band.from() <= ofYear(day) && ofYear(day) <= band.to()) {
        return walkTo(band.end(), day, band.isBefore() ? -1 : 1);
      }
    }
    throw new IllegalStateException("No band holds " + SlowDays.date(day));
  }

  private static int walkTo(int ofYear, int from, int step) {
    int day = from;
    while (ofYear(day) != ofYear) {
      day += step;
    }
    return day;
  }

  private static int ofYear(int day) {
    return 100 * SlowDays.month(day) + SlowDays.dayOfMonth(day);
  }

  private int rolled(int day, SlowCount count) {
    return switch (roll) {
      case STAYS -> day;
      case WORKING_DAY -> count.workingFrom(day);
      case TRIBUNAL -> tribunal(day, count);
    };
  }

  /// Out of August, and out of the days from Christmas to New Year's Day; then to a working day.
  private static int tribunal(int day, SlowCount count) {
    int next = day;
    while (SlowDays.isStillBeforeTribunal(next)) {
      next++;
    }
    return count.workingFrom(next);
  }
}
