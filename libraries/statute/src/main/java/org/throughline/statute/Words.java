// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How days, limits and events are put into words.
final class Words {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter DAY_OF_YEAR =
      DateTimeFormatter.ofPattern("d MMMM", Locale.UK);

  private Words() {}

  /// Such as `5 January 2026`.
  static String day(LocalDate day) {
    return DAY.format(day);
  }

  static String day(MonthDay day) {
    return DAY_OF_YEAR.format(day);
  }

  /// Such as `the limit is 6 weeks after the day the request was received (5 January 2026)`.
  ///
  /// @param event what it is counted from
  static String limit(Limit limit, String event) {
    return switch (limit) {
      case Limit.Counted(var amount, var _, var isBeginningWith, var _, var roll) ->
          counted(amount, isBeginningWith) + " the day " + event + roll(roll);
      case Limit.Ahead(var amount, var _) ->
          amount.number() == 0
              ? "the limit is the day " + event
              : "the limit is at least " + amount + " before the day " + event;
      case Limit.OnDate date -> onDate(date, event);
      case Limit.Tabled _ -> "the limit depends on the time of year in which " + event;
      case Limit.Latest(var limits) ->
          limits.stream().map(Words::limit).collect(Collectors.joining("; or "))
              + ", whichever is later";
      case Limit.Prompt(var words, var _) ->
          "no number of days is fixed: " + words + " when " + event;
    };
  }

  /// The same with the events that it may be counted from.
  static String limit(Limit limit) {
    return limit(limit, anyOf(limit.from()));
  }

  /// For a diagram: `6 weeks`.
  static String label(Limit limit) {
    return switch (limit) {
      case Limit.Counted(var amount, var _, var isBeginningWith, var _, var _) ->
          amount.number() == 0 ? "same day" : amount + (isBeginningWith ? " beginning with" : "");
      case Limit.Ahead(var amount, var _) -> amount.number() == 0 ? "that day" : amount + " before";
      case Limit.OnDate date -> (date.isBefore() ? "before " : "by ") + day(date.day());
      case Limit.Tabled _ -> "by time of year";
      case Limit.Latest _ -> "whichever is later";
      case Limit.Prompt(var words, var _) -> words.replaceFirst(",$", "");
    };
  }

  private static String counted(Amount amount, boolean isBeginningWith) {
    if (amount.number() == 0) {
      return isBeginningWith ? "the limit is the day before" : "the limit is the same day as";
    }
    return "the limit is " + amount + (isBeginningWith ? " beginning with" : " after");
  }

  private static String onDate(Limit.OnDate date, String event) {
    String day = (date.isBefore() ? "before " : "by ") + day(date.day());
    String when =
        switch (date.year()) {
          case OF_EVENT -> day + " of the year in which ";
          case BEFORE_EVENT -> day + " of the year before that in which ";
          case NEXT -> "by the next " + day(date.day()) + " after ";
          case LAST -> "by the last " + day(date.day()) + " before ";
        };
    return "the limit is " + when + event + roll(date.roll());
  }

  /// Why the last day of a limit was moved on.
  static String why(Limit limit) {
    return switch (limit) {
      case Limit.Counted counted -> roll(counted.roll());
      case Limit.OnDate date -> roll(date.roll());
      case Limit.Ahead _, Limit.Tabled _, Limit.Latest _, Limit.Prompt _ -> "";
    };
  }

  private static String roll(Roll roll) {
    return switch (roll) {
      case NONE -> "";
      case NEXT_WORKING_DAY -> " (moved to the next working day)";
      case TRIBUNAL ->
          " (a last day from 25 December to 1 January moves to the first working day after, one in"
              + " August to the first working day of September, and one on another weekend or bank"
              + " holiday to the next working day)";
    };
  }

  static String anyOf(List<EventType> types) {
    return types.stream().map(EventType::words).collect(Collectors.joining(" or "));
  }

  /// Such as `the school, social care and the health body`.
  static String allOf(List<String> words) {
    int last = words.size() - 1;
    return last == 0
        ? words.getFirst()
        : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
  }

  /// With how far it can be relied on, where that is not fully.
  static String cited(Source source) {
    return source.standing() == Standing.VERIFIED
        ? source.cited()
        : source.cited() + "; " + source.standing().meaning();
  }

  static String method(ServiceMethod method) {
    return switch (method) {
      case BY_HAND -> "by hand";
      case EMAIL -> "by email";
      case FIRST_CLASS_POST -> "by first-class post";
    };
  }

  static String sentence(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
