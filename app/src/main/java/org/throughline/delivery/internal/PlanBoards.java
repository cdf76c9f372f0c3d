// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.platform.WhileUnchanged;
import org.throughline.platform.identity.Account;

/// The filtered plan a hundred rows at a time, with the counts beside it.
@Component
public class PlanBoards {

  /// Rows on one page.
  public static final int ROWS = 100;

  private final PlanList list;
  private final WhileUnchanged<Asked, Board> boards;

  PlanBoards(PlanList list, PlanRevision revision) {
    this.list = list;
    this.boards = new WhileUnchanged<>(revision::current, 64);
  }

  private record Asked(PlanFilter filter, LocalDate today, int page, List<Account> officers) {}

  /// A page of the plan.
  ///
  /// @param counts with priorities and statuses left open
  /// @param chosen the counts of what the filter leaves in
  /// @param page which page it is, from 1; the last one when a later one was asked for
  /// @param themes what can be chosen
  public record Board(
      List<StatusCount> counts,
      List<StatusCount> chosen,
      int total,
      int page,
      List<ListedAction> rows,
      List<String> themes) {
    public Board {
      counts = List.copyOf(counts);
      chosen = List.copyOf(chosen);
      rows = List.copyOf(rows);
      themes = List.copyOf(themes);
    }
  }

  /// The page with number `page`, as the plan stands now.
  public Board board(PlanFilter filter, PlanNames names, LocalDate today, int page) {
    Asked asked = new Asked(filter, today, page, names.officers());
    return boards.get(asked, () -> read(asked));
  }

  private Board read(Asked asked) {
    PlanFilter filter = asked.filter();
    List<StatusCount> counts = list.counts(filter, asked.today());
    List<StatusCount> chosen = counts.stream().filter(each -> leavesIn(filter, each)).toList();
    int total = chosen.stream().mapToInt(StatusCount::count).sum();
    int page = Math.clamp(asked.page(), 1, Math.max(1, Math.ceilDiv(total, ROWS)));
    return new Board(
        counts,
        chosen,
        total,
        page,
        list.rows(filter, asked.officers(), asked.today(), (page - 1) * ROWS, ROWS),
        list.themes(filter));
  }

  private static boolean leavesIn(PlanFilter filter, StatusCount count) {
    return (filter.priorities().isEmpty()
            || filter.priorities().stream().anyMatch(each -> each.value() == count.priority()))
        && (filter.statuses().isEmpty() || filter.statuses().contains(count.status()));
  }
}
