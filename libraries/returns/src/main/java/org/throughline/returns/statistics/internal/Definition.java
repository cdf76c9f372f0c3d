// SPDX-License-Identifier: Apache-2.0
package org.throughline.returns.statistics.internal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.throughline.returns.statistics.DataSet;
import org.throughline.returns.statistics.Indicator;

/// A data set as it lies in a file: what its columns are for. Headings are folded ([Heading]).
///
/// @param identifiers the words of `time_identifier` that its rows may have; empty where it has
/// no such column
/// @param isJanuary whether the year stands for its January census day
/// @param yearFromName the identifier of the year in the file's name, where no column has it
/// @param headingYear the latest of the years that its headings carry, such as 25 in
/// `review_decision25`; rows are for the year before it. Empty where headings carry none
/// @param totalTopic the topic of the row that is the whole
/// @param keys the headings without which it is another data set
/// @param twice the headings that the publisher is known to print twice, with the same figures
/// @param aside the headings that are known and not read
/// @param isSpreadsheet whether figures passed through a spreadsheet, which leaves
/// 7.0000000000000007E-2 for 0.07
/// @param isJson whether its rows are records of a JSON file, all of one metric
public record Definition(
    DataSet dataSet,
    List<RoleColumn> roles,
    List<FilterColumn> filters,
    List<IndicatorColumn> indicators,
    List<String> identifiers,
    boolean isJanuary,
    Optional<String> yearFromName,
    Optional<HeadingYear> headingYear,
    Optional<String> totalTopic,
    Set<String> keys,
    Set<String> twice,
    Set<String> aside,
    boolean isSpreadsheet,
    boolean isJson) {

  /// A column that says when, where or of what.
  record RoleColumn(Role role, String heading, boolean isOptional) {}

  /// A column that says which part.
  ///
  /// @param total the value that stands for the whole
  record FilterColumn(String heading, String label, String total) {}

  /// A column of figures.
  ///
  /// @param headings the spellings that it is published under
  record IndicatorColumn(Indicator indicator, List<String> headings, boolean isOptional) {

    private IndicatorColumn moved(UnaryOperator<String> years) {
      return new IndicatorColumn(indicator, headings.stream().map(years).toList(), isOptional);
    }
  }

  /// The same data set with these indicators, for a file that names them itself.
  Definition with(List<IndicatorColumn> others) {
    return new Definition(
        dataSet,
        roles,
        filters,
        others,
        identifiers,
        isJanuary,
        yearFromName,
        headingYear,
        totalTopic,
        keys,
        twice,
        aside,
        isSpreadsheet,
        isJson);
  }

  /// The same as a release of another year lays it out, whose headings carry other years.
  Definition inYearsOf(Heading heading) {
    return headingYear.flatMap(each -> each.of(heading, known())).map(this::inYears).orElse(this);
  }

  private Definition inYears(HeadingYear there) {
    UnaryOperator<String> moved = headingYear.orElseThrow().to(there);
    return new Definition(
        dataSet,
        roles,
        filters,
        indicators.stream().map(each -> each.moved(moved)).toList(),
        identifiers,
        isJanuary,
        yearFromName,
        Optional.of(there),
        totalTopic,
        keys.stream().map(moved).collect(Collectors.toUnmodifiableSet()),
        twice.stream().map(moved).collect(Collectors.toUnmodifiableSet()),
        aside,
        isSpreadsheet,
        isJson);
  }

  /// Whether each row names its own indicator.
  boolean isLong() {
    return roles.stream().anyMatch(column -> column.role() == Role.INDICATOR);
  }

  /// The headings of its own that a file must have: those that are not about time, place
  /// and part, which many data sets share.
  Set<String> ownHeadings(Heading heading) {
    Set<String> own = new LinkedHashSet<>();
    keys.forEach(key -> own.add(isIndicator(key) ? heading.spelling(headingsOf(key)) : key));
    filters.forEach(filter -> own.add(filter.heading()));
    roles.stream()
        .filter(column -> column.role().isOwn())
        .forEach(column -> own.add(column.heading()));
    indicators.stream()
        .filter(column -> !column.isOptional())
        .forEach(column -> own.add(heading.spelling(column.headings())));
    return own;
  }

  /// The headings that a file must have.
  Set<String> required(Heading heading) {
    Set<String> required = new LinkedHashSet<>();
    roles.stream()
        .filter(column -> !column.isOptional())
        .forEach(column -> required.add(column.heading()));
    required.addAll(ownHeadings(heading));
    return required;
  }

  /// Every heading that is known to it.
  Set<String> known() {
    Set<String> known = new LinkedHashSet<>(aside);
    known.addAll(keys);
    roles.forEach(column -> known.add(column.heading()));
    filters.forEach(filter -> known.add(filter.heading()));
    indicators.forEach(column -> known.addAll(column.headings()));
    return known;
  }

  private boolean isIndicator(String heading) {
    return indicators.stream().anyMatch(column -> column.headings().contains(heading));
  }

  private List<String> headingsOf(String heading) {
    return indicators.stream()
        .map(IndicatorColumn::headings)
        .filter(headings -> headings.contains(heading))
        .findFirst()
        .orElseThrow();
  }

  /// The heading of a role, where the data set has it.
  Optional<String> heading(Role role) {
    return roles.stream()
        .filter(column -> column.role() == role)
        .map(RoleColumn::heading)
        .findFirst();
  }

  /// Whether rows with this word for the kind of time belong to it.
  boolean accepts(String identifier) {
    return identifiers.isEmpty() || identifiers.stream().anyMatch(identifier::equalsIgnoreCase);
  }
}
