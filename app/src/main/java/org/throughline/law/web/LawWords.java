// SPDX-License-Identifier: Apache-2.0
package org.throughline.law.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.throughline.law.internal.OwnNumber;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Option;
import org.throughline.statute.Clause;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.InForce;
import org.throughline.statute.Limit;
import org.throughline.statute.Pathway;
import org.throughline.statute.Rule;
import org.throughline.statute.ServiceMethod;
import org.throughline.statute.Standing;
import org.throughline.statute.Unit;

/// The words of the law's pages.
final class LawWords {

  private LawWords() {}

  /// A reform by its code: `Children not in school registers`.
  static String reform(String code) {
    String words = code.replace('-', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  /// What else a line of a pathway says, a sentence each.
  static List<String> remarks(Pathway pathway, Rule rule) {
    List<String> remarks = new ArrayList<>();
    if (!rule.exceptions().isEmpty()) {
      remarks.add(
          "An exception may lift it: "
              + rule.exceptions().stream()
                  .map(ExceptionGround::words)
                  .collect(Collectors.joining("; "))
              + ".");
    }
    if (rule.isEachTime()) {
      remarks.add("It arises anew each time.");
    }
    if (rule.limit().isFromService()) {
      remarks.add(ServiceMethod.sentence());
    }
    rule.formerly().forEach(old -> remarks.add(formerly(old)));
    rule.reform()
        .ifPresent(code -> remarks.add("It waits for a reform to be law: " + reform(code) + "."));
    if (!rule.inForce().equals(pathway.inForce())) {
      remarks.add("Law " + days(rule.inForce()) + ".");
    }
    rule.note().ifPresent(remarks::add);
    return remarks;
  }

  private static String formerly(Clause.Formerly old) {
    return "Up to %s it was %s (%s)."
        .formatted(Dates.full(old.until()), old.amount(), old.source().cited());
  }

  static String own(OwnNumber own) {
    return "%s for what begins %s".formatted(own.amount(), days(own.inForce()));
  }

  static String days(InForce inForce) {
    return "from "
        + Dates.full(inForce.from())
        + inForce.until().map(day -> " to " + Dates.full(day)).orElse("");
  }

  /// Whether the limit is a length of time, in whose place another may stand.
  static boolean isNumbered(Limit limit) {
    return switch (limit) {
      case Limit.Counted _, Limit.Ahead _, Limit.Prompt _ -> true;
      case Limit.OnDate _, Limit.Tabled _, Limit.Latest _ -> false;
    };
  }

  static List<Option> units() {
    return Arrays.stream(Unit.values())
        .map(
            unit -> new Option(unit.name(), unit.name().toLowerCase(Locale.ROOT).replace('_', ' ')))
        .toList();
  }

  /// How far the council's own number can be relied on.
  static List<Option> standings() {
    return List.of(
        new Option(Standing.LOCAL.name(), "The council’s own target"),
        new Option(Standing.VERIFIED.name(), "Law that was read at its source"),
        new Option(Standing.KNOWN.name(), "Law that is known, not yet read at its source"));
  }
}
