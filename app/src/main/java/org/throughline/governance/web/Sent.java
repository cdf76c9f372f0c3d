// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.governance.internal.bodies.WrittenDay;

/// Reads what a form sent.
final class Sent {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private Sent() {}

  /// Without spaces around it, with plain line ends, and without signs that nobody can type.
  static String words(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "")
        .replace("\r\n", "\n")
        .replace('\r', '\n')
        .replaceAll("[\\p{Cc}&&[^\\n\\t]]", "")
        .strip();
  }

  static long version(Map<String, String> sent) {
    return number(sent, "version").orElse(-1L);
  }

  static Optional<Long> number(Map<String, String> sent, String name) {
    return Optional.of(words(sent, name))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf);
  }

  static boolean isTicked(Map<String, String> sent, String name) {
    return words(sent, name).equals("yes");
  }

  /// The day, as a browser sends it or as a person types it; absent for anything else, and for
  /// years outside 2000 to 2100.
  static Optional<LocalDate> day(Map<String, String> sent, String name) {
    String text = words(sent, name);
    return DAYS.stream()
        .flatMap(format -> day(text, format).stream())
        .filter(day -> day.getYear() >= 2000 && day.getYear() <= 2100)
        .findFirst();
  }

  /// A day that may be left open.
  static WrittenDay openDay(Map<String, String> sent, String name) {
    Optional<LocalDate> day = day(sent, name);
    return new WrittenDay(day, day.isEmpty() && !words(sent, name).isEmpty());
  }

  private static Optional<LocalDate> day(String text, DateTimeFormatter format) {
    try {
      return Optional.of(LocalDate.parse(text, format));
    } catch (DateTimeException otherwise) {
      return Optional.empty();
    }
  }
}
