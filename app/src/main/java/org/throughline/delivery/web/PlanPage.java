// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.web.Address;
import org.throughline.platform.web.Option;
import org.throughline.platform.web.Paging;

/// The plan on one screen.
///
/// @param sentence the answer: how much is off track
/// @param address the filters without the page and the open row
/// @param rowAddress where a row opens, up to its number
/// @param groups the strategies that are looked at, each with its priorities
/// @param chips the filters that are set, each with the address that leaves it out
/// @param bulkProblems rows that a change could not be made on, and why
/// @param undo the number of the last change of many, while it can be taken back
/// @param isEmpty whether there is no plan at all yet
public record PlanPage(
    String sentence,
    Address address,
    String rowAddress,
    List<Group> groups,
    List<Choice> statuses,
    List<Choice> shown,
    List<Chip> chips,
    Search search,
    List<Column> columns,
    Paging paging,
    List<PlanRow> rows,
    boolean mayEdit,
    List<Option> officers,
    List<String> bulkProblems,
    Optional<Long> undo,
    Optional<ActionPage> panel,
    boolean isEmpty) {

  /// A strategy with its priorities.
  public record Group(String title, String href, boolean isChosen, List<Priority> priorities) {
    public Group {
      priorities = List.copyOf(priorities);
    }
  }

  /// A priority with its bar.
  public record Priority(
      String code, String title, StatusBar bar, int offTrack, String href, boolean isChosen) {}

  /// Something to choose, with what choosing it would give.
  ///
  /// @param kind the status's class; empty for other things
  public record Choice(String label, String kind, int count, String href, boolean isChosen) {}

  /// A filter that is set.
  public record Chip(String label, String without) {}

  /// The form of filters; `kept` are those that it does not show itself.
  public record Search(
      String text,
      List<Option> years,
      String year,
      List<Option> owners,
      String owner,
      List<Option> themes,
      String theme,
      List<Option> kept) {}

  /// A column that can be sorted by.
  ///
  /// @param way `ascending`, `descending`, or null when the rows are not in its order
  public record Column(String label, String href, @Nullable String way, String kind) {}

  public PlanPage {
    groups = List.copyOf(groups);
    statuses = List.copyOf(statuses);
    shown = List.copyOf(shown);
    chips = List.copyOf(chips);
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    officers = List.copyOf(officers);
    bulkProblems = List.copyOf(bulkProblems);
  }
}
