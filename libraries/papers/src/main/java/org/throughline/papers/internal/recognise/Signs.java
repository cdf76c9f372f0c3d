// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.recognise;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What speaks for a paper being minutes, and what for its being a report.
final class Signs {

  private static final Map<Pattern, Integer> MINUTES = new LinkedHashMap<>();
  private static final Map<Pattern, Integer> REPORT = new LinkedHashMap<>();
  private static final int LONGEST = 4000;
  private static final String ASKS =
      "^(?:\\d+(?:\\.\\d+)?[.)]?\\s*)?(?:recommend(?:ation|ed)s?|officer recommendations?|decisions? requested)\\b.{0,60}";
  private static final String WEIGHS =
      "^(?:\\d+(?:\\.\\d+)*[.)]?\\s*)?.{0,80}\\bimplications\\b.{0,120}";

  static {
    minutes("^minutes:?$", 3);
    minutes("^(?:draft )?minutes of\\b.*|.*\\bminutes of (?:the|a) .{0,60}meeting.*", 3);
    minutes("^(?:it was )?resolved\\b.*", 3);
    minutes("^(?:decisions?|agreed|resolution)s?:?$|^(?:agreed|decision)s?\\s*[:–-].*", 2);
    minutes("^(?:agenda item|item \\d).*", 2);
    minutes(
        "^(?:the |that |it was )?[\\w&’' ]{0,50}\\b(?:agreed|resolved|decided|recommended)\\s*:$",
        3);
    minutes(
        "^.{3,90} (?:presented|introduced|outlined) (?:the|an?) .{0,40}(?:report|item|update|paper)\\b.*",
        1);
    minutes(".*\\b(?:actions? agreed|agreed actions?)\\s*:?$", 1);
    minutes("^(?:present|in attendance|attendees|members present)\\b:?.{0,300}", 1);
    minutes("^(?:\\d+\\.? )?apologies(?: for absence)?\\b.*", 2);
    minutes("^(?:\\d+\\.? )?declarations? of (?:interests?|pecuniary).*", 2);
    minutes(".*\\bit was (?:noted|agreed|requested|explained|reported|clarified|resolved)\\b.*", 2);
    minutes(
        ".*\\b(?:the )?(?:committee|commission|board|panel|forum|cabinet|members|sub-committee)(?: of the \\w+)? (?:was|were|discussed|noted|requested|agreed|asked|heard|received|welcomed|established|resolved)\\b.*",
        2);
    minutes(
        ".*\\b(?:in response to|following) (?:an? |the )?(?:members?|quer|question|concern).*", 1);
    minutes(
        "^(?:actions?|action points?)\\s*:?$|.*\\bthe following actions?:?$|^action\\s*[:–-].*", 1);
    report(
        "^(?:\\d+[.)]?\\s*)?(?:purpose of (?:the |this )?report|report summary|summary of (?:the )?report)\\b.*",
        1);
    report(ASKS, 1);
    report(WEIGHS, 1);
    report(
        "^(?:\\d+(?:\\.\\d+)*[.)]?\\s*)?(?:list of )?background (?:papers|information|documents)\\b.{0,60}",
        1);
    report(
        "^(?:[-•]\\s*)?(?:report author|author of (?:the )?report|report of|report by|lead director|lead officer|lead (?:director/officer|member)|ward\\(?s?\\)? affected|wards? affected|contact officer|date of meeting|decision (?:maker|status)|cabinet member|portfolio holder|report title|forward plan)\\b.*",
        1);
    report(".*\\bkey decision\\b.*", 1);
    report(".*\\b(?:private|exempt|confidential) (?:report|information)\\b.*", 1);
  }

  private Signs() {}

  private static void minutes(String shape, int weight) {
    MINUTES.put(Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), weight);
  }

  private static void report(String shape, int weight) {
    REPORT.put(Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.DOTALL), weight);
  }

  static int ofMinutes(Ledger ledger, int from, int to) {
    return weigh(MINUTES, ledger, from, to);
  }

  static int ofReport(Ledger ledger, int from, int to) {
    return weigh(REPORT, ledger, from, to);
  }

  /// Whether a paper has a report's two cores: what it asks for, and what that would mean.
  static boolean asksAndWeighs(Ledger ledger) {
    return Stream.of(ASKS, WEIGHS)
        .map(shape -> Pattern.compile(shape, Pattern.CASE_INSENSITIVE | Pattern.DOTALL))
        .allMatch(sign -> anywhere(sign, ledger, 0, ledger.size()));
  }

  private static int weigh(Map<Pattern, Integer> signs, Ledger ledger, int from, int to) {
    int weight = 0;
    for (Map.Entry<Pattern, Integer> sign : signs.entrySet()) {
      weight += anywhere(sign.getKey(), ledger, from, to) ? sign.getValue() : 0;
    }
    return weight;
  }

  private static boolean anywhere(Pattern sign, Ledger ledger, int from, int to) {
    for (int i = from; i < to; i++) {
      for (String line : ledger.words(i)) {
        if (line.length() < LONGEST && sign.matcher(line).matches()) {
          return true;
        }
      }
    }
    return false;
  }
}
