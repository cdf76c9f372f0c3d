// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which body met, and when, as the lines before the first item say.
final class MinutesCover {

  private static final Pattern BODY =
      Pattern.compile(
          "(?i).*\\b(?:committee|commission|board|panel|cabinet|council|forum|executive|partnership)\\b.*");
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? 20\\d\\d|(?:january|february|march|april|may|june|july|august|september|october|november|december) \\d{1,2}(?:st|nd|rd|th)?,? 20\\d\\d|\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d\\d)\\b");

  private Optional<String> meeting = Optional.empty();
  private Optional<String> date = Optional.empty();

  Optional<String> meeting() {
    return meeting;
  }

  Optional<String> date() {
    return date;
  }

  static boolean namesBody(String text) {
    return BODY.matcher(text).matches();
  }

  static boolean namesDay(String text) {
    return DATE.matcher(text).find();
  }

  static boolean is(String text) {
    return BODY.matcher(text).matches()
        || DATE.matcher(text).find()
        || text.matches("(?i).*\\bminutes\\b.*");
  }

  boolean read(String text) {
    Matcher day = DATE.matcher(text);
    boolean dated = day.find();
    Optional<String> body = text.lines().filter(l -> BODY.matcher(l).matches()).findFirst();
    if (dated && date.isEmpty()) {
      date = text.lines().filter(l -> DATE.matcher(l).find()).map(l -> when(l, body)).findFirst();
    }
    if (body.isPresent() && meeting.isEmpty()) {
      meeting = body.map(MinutesCover::bodyName);
      return true;
    }
    return dated;
  }

  /// A line that names the body too tells the day only from where the day begins.
  private static String when(String line, Optional<String> body) {
    return body.filter(line::equals).isEmpty()
        ? line
        : line.replaceFirst("(?i)^.*?(?=(?:\\w+day,? )?(?:the )?" + DATE + ")", "")
            .replaceFirst("(?i)\\s*\\(item.*$", "");
  }

  /// "Minutes of the Schools Forum held on 3 February 2026" names the Schools Forum.
  private static String bodyName(String line) {
    return line.replaceFirst(
            "(?i)^(?:(?:draft )?minutes of (?:(?:a|the) )?)?(?:meeting of (?:the )?)?", "")
        .replaceFirst("(?i)[,–-]?\\s*(?:held )?(?:on )?(?:\\w+day,? )?(?:the )?" + DATE + ".*$", "")
        .strip();
  }
}
