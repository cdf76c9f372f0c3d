// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads what a form sent.
public final class Sent {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private Sent() {}

  /// Without spaces around it, with plain line ends, and without signs that nobody can type.
  public static String words(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .strip();
  }

  /// The version that the form rests on; -1 when it names none.
  public static long version(Map<String, String> sent) {
    return number(sent, "version").orElse(-1L);
  }

  /// A whole number; absent for anything else.
  public static Optional<Long> number(Map<String, String> sent, String name) {
    return Optional.of(words(sent, name))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  /// A number of no more than six digits, such as that of a page.
  public static Optional<Integer> small(Map<String, String> sent, String name) {
    return number(sent, name).filter(number -> number < 1_000_000).map(Long::intValue);
  }

  /// Whether the box was ticked.
  public static boolean isTicked(Map<String, String> sent, String name) {
    return words(sent, name).equals("yes");
  }

  /// The day, as a browser sends it or as a person types it; absent for anything else, and for
  /// years outside 2000 to 2100.
  public static Optional<LocalDate> day(Map<String, String> sent, String name) {
    String text = words(sent, name);
    return DAYS.stream()
        .flatMap(format -> day(text, format).stream())
        .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100)
        .findFirst();
  }

  /// Whether something was written that is no day.
  public static boolean isNoDay(Map<String, String> sent, String name) {
    return !words(sent, name).isEmpty() && day(sent, name).isEmpty();
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException otherwise) {
      return Optional.empty();
    }
  }
}
