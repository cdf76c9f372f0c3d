// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// One version of a plan with its rows and what leads to what.
///
/// @param rows by section and place
public record PlanEdition(EditionSummary summary, List<PlanRow> rows, Set<Link> links) {

  /// From a need or an outcome to an outcome or provision, each by its row's number.
  public record Link(long from, long to) {}

  public PlanEdition {
    rows = List.copyOf(rows);
    links = Set.copyOf(links);
  }

  public List<PlanRow> of(Section section) {
    return rows.stream().filter(row -> row.section() == section).toList();
  }

  public List<PlanRow> of(RowKind kind) {
    return rows.stream().filter(row -> row.kind() == kind).toList();
  }

  public Optional<PlanRow> row(UUID stem) {
    return rows.stream().filter(row -> row.stem().equals(stem)).findFirst();
  }

  /// The rows to which a row is joined, either way.
  public List<PlanRow> joined(PlanRow row) {
    return rows.stream().filter(other -> isJoined(row, other)).toList();
  }

  public boolean isJoined(PlanRow one, PlanRow other) {
    return links.contains(new Link(one.id(), other.id()))
        || links.contains(new Link(other.id(), one.id()));
  }

  /// The provision that a need or an outcome leads to, directly or by an outcome.
  public List<PlanRow> provisionFor(PlanRow row) {
    Stream<PlanRow> further =
        joined(row).stream()
            .filter(next -> row.kind() == RowKind.NEED && next.kind() == RowKind.OUTCOME)
            .flatMap(outcome -> joined(outcome).stream());
    Predicate<PlanRow> isProvision = next -> next.kind() == RowKind.PROVISION;
    return Stream.concat(joined(row).stream(), further).filter(isProvision).distinct().toList();
  }
}
