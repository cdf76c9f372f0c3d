// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.children.ChildSummary;
import org.throughline.children.FlagKind;
import org.throughline.children.internal.Asked;
import org.throughline.children.internal.ChildFilter;
import org.throughline.children.internal.ChildFinding;
import org.throughline.platform.web.Option;

/// The words of the search.
final class FindWords {

  private FindWords() {}

  static String nothingToLookFor() {
    return "There is nothing to look for in what you typed";
  }

  static String answer(int total, Asked asked, ChildFilter filter, String setting) {
    boolean isCut = !asked.isEmpty() && total >= ChildFinding.MOST;
    String narrowed = narrowed(filter, setting);
    String parted = asked.isEmpty() || narrowed.isEmpty() ? "" : ",";
    return (isCut ? "More than " : "")
        + children(total)
        + verb(total, asked.isEmpty())
        + parted
        + narrowed
        + (isCut ? ". Add a birth date or another name" : "");
  }

  private static String children(int total) {
    return switch (total) {
      case 0 -> "No child";
      case 1 -> "1 child";
      default -> "%,d children".formatted(total);
    };
  }

  private static String verb(int total, boolean isListed) {
    if (total > 1) {
      return isListed ? " are" : " match";
    }
    return isListed ? " is" : " matches";
  }

  private static String narrowed(ChildFilter filter, String setting) {
    String flag = filter.flag().map(kind -> " marked “" + kind.label() + "”").orElse("");
    String where = setting.isEmpty() ? "" : " at " + setting;
    String year =
        filter.yearGroup().isEmpty()
            ? ""
            : " in " + year(filter.yearGroup()).toLowerCase(java.util.Locale.ROOT);
    return flag + where + year;
  }

  static String age(ChildSummary child, LocalDate today) {
    if (child.diedOn().isPresent()) {
      return "died aged " + child.ageOn(today);
    }
    int years = child.ageOn(today);
    return years < 1 ? "under 1" : Integer.toString(years);
  }

  static String year(String group) {
    return switch (group) {
      case "" -> "";
      case "R" -> "Reception";
      case "N1", "N2" -> "Nursery " + group.substring(1);
      case "E1", "E2" -> "Early years " + group.substring(1);
      case "M" -> "Class of mixed years";
      case "X" -> "No year group";
      default -> "Year " + group;
    };
  }

  static List<Option> years() {
    return Stream.concat(
            Stream.of("E1", "E2", "N1", "N2", "R"),
            IntStream.rangeClosed(1, 14).mapToObj(Integer::toString))
        .map(group -> new Option(group, year(group)))
        .toList();
  }

  static List<Option> flags() {
    return Arrays.stream(FlagKind.values())
        .filter(kind -> kind != FlagKind.RESTRICTED)
        .map(kind -> new Option(kind.name(), kind.label()))
        .toList();
  }

  static List<String> cells(FindPage.Row row) {
    ChildSummary child = row.child();
    return new ArrayList<>(
        List.of(
            child.surname(),
            child.forename(),
            child.knownAs(),
            child.bornOn().toString(),
            child.sex(),
            child.setting(),
            row.setting(),
            child.yearGroup(),
            child.flags().stream().map(FlagKind::label).sorted().collect(Collectors.joining("; ")),
            child.path()));
  }
}
