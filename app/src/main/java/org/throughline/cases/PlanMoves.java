// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How many children went from where to where with their plan between one January and the next,
/// counted from the events of all cases. It tells of no child.
@Component
public class PlanMoves {

  private static final String BETWEEN =
      """
      select january, setting_1, need_1, year_1, setting_2, need_2, year_2, people
        from cases.published_plan_moves(:first, :last)
      """;

  private final JdbcClient jdbc;

  PlanMoves(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Where a plan stands in a January.
  ///
  /// @param setting as the event names it
  /// @param need its code; empty where none is recorded
  public record Place(String setting, String need) {}

  /// Children who went the same way.
  ///
  /// @param january the first of the two
  /// @param before absent for children without a plan in the first January
  /// @param yearBefore their academic year then
  /// @param after absent for children without a plan in the second
  public record Move(
      int january,
      Optional<Place> before,
      int yearBefore,
      Optional<Place> after,
      int yearAfter,
      int people) {}

  /// Every move between the Januaries of two years.
  @Transactional(readOnly = true)
  public List<Move> between(int first, int last) {
    return jdbc.sql(BETWEEN)
        .param("first", first)
        .param("last", last)
        .query(
            (row, number) ->
                new Move(
                    row.getInt("january"),
                    place(row.getString("setting_1"), row.getString("need_1")),
                    row.getInt("year_1"),
                    place(row.getString("setting_2"), row.getString("need_2")),
                    row.getInt("year_2"),
                    row.getInt("people")))
        .list();
  }

  private static Optional<Place> place(@Nullable String setting, @Nullable String need) {
    return setting == null
        ? Optional.empty()
        : Optional.of(new Place(setting, need == null ? "" : need));
  }
}
