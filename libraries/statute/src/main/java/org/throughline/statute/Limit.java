// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;

/// By when something is to be done, seen from the events that it is counted from.
public sealed interface Limit {

  /// The events it is counted from; any one of them will do.
  List<EventType> from();

  /// A length of time after an event.
  ///
  /// @param isBeginningWith whether the day of the event is the first day counted
  /// @param isFromService whether a document that was posted counts from the day it is served
  record Counted(
      Amount amount,
      List<EventType> from,
      boolean isBeginningWith,
      boolean isFromService,
      Roll roll)
      implements Limit {

    LocalDate due(LocalDate day, Calendars calendars) {
      LocalDate last =
          isBeginningWith ? amount.beginningWith(day, calendars) : amount.after(day, calendars);
      return roll.from(last, calendars);
    }

    Counted with(Amount other) {
      return new Counted(other, from, isBeginningWith, isFromService, roll);
    }
  }

  /// A length of time before the day of a planned event.
  record Ahead(Amount amount, List<EventType> from) implements Limit {}

  /// A day of the year.
  ///
  /// @param isBefore whether it must be done before that day, so that the day before is the last
  /// @param year which year's day is meant
  record OnDate(MonthDay day, boolean isBefore, Year year, List<EventType> from, Roll roll)
      implements Limit {

    LocalDate due(LocalDate event, Calendars calendars) {
      LocalDate named = year.day(day, event);
      return roll.from(isBefore ? named.minusDays(1) : named, calendars);
    }
  }

  /// Which year's day [OnDate] means.
  enum Year {
    /// In the calendar year of the event.
    OF_EVENT,
    /// In the calendar year before that.
    BEFORE_EVENT,
    /// The first such day on or after the event.
    NEXT,
    /// The last such day before the event.
    LAST;

    LocalDate day(MonthDay day, LocalDate event) {
      LocalDate same = day.atYear(event.getYear());
      return switch (this) {
        case OF_EVENT -> same;
        case BEFORE_EVENT -> day.atYear(event.getYear() - 1);
        case NEXT -> same.isBefore(event) ? day.atYear(event.getYear() + 1) : same;
        case LAST -> same.isBefore(event) ? same : day.atYear(event.getYear() - 1);
      };
    }
  }

  /// A day of the year that depends on the part of the year in which the event falls.
  ///
  /// @param year whether that day follows the event or comes before it
  record Tabled(List<Band> bands, Year year, List<EventType> from) implements Limit {

    LocalDate due(LocalDate event) {
      MonthDay day = MonthDay.from(event);
      return bands.stream()
          .filter(band -> !day.isBefore(band.from()) && !day.isAfter(band.to()))
          .map(band -> year.day(band.end(), event))
          .findFirst()
          .orElseThrow();
    }
  }

  /// Events from one day of the year to another, both counted, and when the limit then ends.
  record Band(MonthDay from, MonthDay to, MonthDay end) {}

  /// The later of several limits, as far as they have arisen. One without a number takes the place
  /// of those before it from its start on, and lasts until one of those after it starts.
  record Latest(List<Limit> limits) implements Limit {

    @Override
    public List<EventType> from() {
      return limits.stream().flatMap(limit -> limit.from().stream()).distinct().toList();
    }
  }

  /// No number: at once, without delay, or at no fixed time.
  record Prompt(String words, List<EventType> from) implements Limit {}

  /// Within a length of time after an event, whose day is not counted.
  static Limit within(Amount amount, EventType... from) {
    return new Counted(amount, List.of(from), false, false, Roll.NONE);
  }

  /// Within a length of time of which the day of the event is the first day.
  static Limit beginningWith(Amount amount, EventType... from) {
    return new Counted(amount, List.of(from), true, false, Roll.NONE);
  }

  /// At least this long before a planned event.
  static Limit ahead(Amount amount, EventType... of) {
    return new Ahead(amount, List.of(of));
  }

  /// Before a day of the calendar year of an event; `--02-15` is 15 February.
  static Limit before(String day, EventType... inYearOf) {
    return new OnDate(MonthDay.parse(day), true, Year.OF_EVENT, List.of(inYearOf), Roll.NONE);
  }

  /// By a day of the calendar year of an event.
  static Limit by(String day, EventType... inYearOf) {
    return new OnDate(MonthDay.parse(day), false, Year.OF_EVENT, List.of(inYearOf), Roll.NONE);
  }

  /// By a day of the calendar year before that of an event.
  static Limit byTheYearBefore(String day, EventType... yearAfter) {
    return new OnDate(MonthDay.parse(day), false, Year.BEFORE_EVENT, List.of(yearAfter), Roll.NONE);
  }

  /// By the first such day of the year on or after an event.
  static Limit byNext(String day, EventType... from) {
    return new OnDate(MonthDay.parse(day), false, Year.NEXT, List.of(from), Roll.NONE);
  }

  static Limit latest(Limit... limits) {
    return new Latest(List.of(limits));
  }

  static Limit promptly(String words, EventType... from) {
    return new Prompt(words, List.of(from));
  }

  /// By a day that depends on when in the year the event falls.
  static Limit tabled(EventType from, Band... bands) {
    return new Tabled(List.of(bands), Year.NEXT, List.of(from));
  }

  /// By a day before the event that depends on when in the year it falls.
  static Limit tabledBefore(EventType event, Band... bands) {
    return new Tabled(List.of(bands), Year.LAST, List.of(event));
  }

  static Band band(String from, String to, String end) {
    return new Band(MonthDay.parse(from), MonthDay.parse(to), MonthDay.parse(end));
  }

  /// For a diagram, such as `6 weeks`.
  default String label() {
    return Words.label(this);
  }

  /// In words, such as `the limit is 6 weeks after the day the request was received`.
  default String words() {
    return Words.limit(this);
  }

  /// The same, moved on when it ends on a day on which nothing can be done.
  default Limit rolling(Roll roll) {
    return switch (this) {
      case Counted(var amount, var from, var begins, var isServed, var _) ->
          new Counted(amount, from, begins, isServed, roll);
      case OnDate(var day, var isBefore, var year, var from, var _) ->
          new OnDate(day, isBefore, year, from, roll);
      case Latest(var limits) ->
          new Latest(limits.stream().map(limit -> limit.rolling(roll)).toList());
      case Ahead _, Tabled _, Prompt _ ->
          throw new IllegalStateException("Only limits that are counted onwards can move on");
    };
  }

  /// The same, ending on its own last day whatever day that is.
  default Limit unmoved() {
    return switch (this) {
      case Counted _, OnDate _ -> rolling(Roll.NONE);
      case Ahead _, Tabled _, Latest _, Prompt _ -> this;
    };
  }

  /// The same for a document that counts from the day it is served, not the day it is sent.
  default Limit fromService() {
    if (this instanceof Counted(var amount, var from, var begins, var _, var roll)) {
      return new Counted(amount, from, begins, true, roll);
    }
    throw new IllegalStateException("Only a length of time is counted from service");
  }

  default boolean isFromService() {
    return this instanceof Counted counted && counted.isFromService();
  }

  /// Whether the event lies after what is due, so that the duty may be met before it.
  default boolean looksBack() {
    return switch (this) {
      case Ahead _ -> true;
      case OnDate date -> date.year() != Year.NEXT;
      case Tabled table -> table.year() == Year.LAST;
      case Counted _, Latest _, Prompt _ -> false;
    };
  }
}
