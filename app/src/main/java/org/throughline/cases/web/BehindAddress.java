// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.cases.internal.behind.Counted;
import org.throughline.cases.internal.behind.Counting;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Sent;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.Pathway;

/// The address of the cases behind a figure.
///
/// @param period `2026-03` or `2026`
/// @param part under which the cases count, such as `Sex: Female`; empty for the whole
record BehindAddress(
    Counting counting,
    Pathway pathway,
    List<String> duties,
    boolean isWithoutExceptions,
    String period,
    boolean isOnlyLate,
    String part) {

  static final String PATH = "/cases/behind";

  /// What an address asks for; empty when it names nothing that is counted.
  static Optional<BehindAddress> read(Map<String, String> query, Pathway pathway) {
    List<String> duties = List.of(query.getOrDefault("duty", "").split(","));
    String period = query.getOrDefault("period", "");
    boolean isKnown =
        duties.stream().allMatch(duty -> pathway.rule(duty).isPresent())
            && period.matches("[12][0-9]{3}(-(0[1-9]|1[0-2]))?");
    return Counting.of(query.getOrDefault("count", ""))
        .filter(any -> isKnown)
        .map(
            counting ->
                new BehindAddress(
                    counting,
                    pathway,
                    duties,
                    query.getOrDefault("without", "").equals("exceptions"),
                    period,
                    query.getOrDefault("only", "").equals("late"),
                    Sent.words(query, "part")));
  }

  Counted counted() {
    boolean isYear = period.length() == 4;
    YearMonth first = isYear ? YearMonth.of(Integer.parseInt(period), 1) : YearMonth.parse(period);
    LocalDate until = (isYear ? first.plusMonths(11) : first).atEndOfMonth();
    return new Counted(
        counting,
        pathway.code(),
        duties,
        first.atDay(1),
        until,
        isWithoutExceptions
            ? pathway.exceptions().stream().map(ExceptionGround::code).toList()
            : List.of(),
        part);
  }

  Address address() {
    Map<String, List<String>> query = new LinkedHashMap<>();
    query.put("count", List.of(counting.code()));
    query.put("pathway", List.of(pathway.code()));
    query.put("duty", List.of(String.join(",", duties)));
    query.put("without", List.of(isWithoutExceptions ? "exceptions" : ""));
    query.put("period", List.of(period));
    query.put("only", List.of(isOnlyLate ? "late" : ""));
    query.put("part", List.of(part));
    return new Address(PATH, query);
  }
}
