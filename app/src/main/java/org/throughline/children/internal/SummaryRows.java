// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.throughline.children.ChildId;
import org.throughline.children.ChildSummary;
import org.throughline.children.FlagKind;

/// Summaries of children as the database gives them.
public final class SummaryRows {

  /// Continued by `where`, with `:today`. The child is `c`, its present setting `e`.
  public static final String SELECT =
      """
      select c.child_id, c.public_id, c.forename, c.surname, c.known_as, c.born_on, c.died_on, c.sex,
             coalesce(e.setting, '') as setting, coalesce(e.year_group, '') as year_group,
             array(select f.kind
                     from children.flag f
                    where f.child_id = c.child_id
                      and f.from_on <= :today
                      and coalesce(f.until_on, :today) >= :today) as flags
      """;

  public static final String FROM =
      """
        from children.child c
        left join lateral (
          select n.setting, n.year_group
            from children.enrolment n
           where n.child_id = c.child_id
             and coalesce(n.until_on, :today) >= :today
           order by n.status = 'S', n.from_on desc, n.enrolment_id
           limit 1) e on true
      """;

  private SummaryRows() {}

  public static ChildSummary read(ResultSet row, int number) throws SQLException {
    return new ChildSummary(
        new ChildId(row.getLong("child_id")),
        row.getObject("public_id", UUID.class),
        row.getString("forename"),
        row.getString("surname"),
        row.getString("known_as"),
        row.getObject("born_on", LocalDate.class),
        Optional.ofNullable(row.getDate("died_on")).map(Date::toLocalDate),
        row.getString("sex"),
        row.getString("setting"),
        row.getString("year_group"),
        flags(row.getArray("flags")));
  }

  private static Set<FlagKind> flags(Array array) throws SQLException {
    return Arrays.stream((String[]) array.getArray())
        .map(FlagKind::valueOf)
        .collect(Collectors.toSet());
  }
}
