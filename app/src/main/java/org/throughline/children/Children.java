// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.internal.SummaryRows;
import org.throughline.platform.RandomNumbers;

/// The index of children, read for other modules. It answers the signed-in account of the request:
/// a child that the account may not see is absent, as one who never was. Outside a request, and for
/// accounts without casework, every child is absent.
///
/// A record that was merged into another is found under both numbers as that other.
@Component
public class Children {

  /// `case`, not `coalesce`: the database looks a row up by an index below a row-level policy only
  /// where it knows that the expression tells nothing, and of `coalesce` it does not.
  private static final String SUMMARIES =
      """
      select a.asked, s.*
        from (select child_id as asked,
                     case when merged_into is null then child_id else merged_into end as child_id
                from children.child where child_id %s) a
        join lateral (
      """
          + SummaryRows.SELECT
          + SummaryRows.FROM
          + """
             where c.child_id = a.child_id) s on true
            """;

  private static final String ONE = SUMMARIES.formatted("= :id");

  private static final String MANY = SUMMARIES.formatted("= any(:ids)");

  private static final String GLIMPSES =
      """
      select child_id as asked, left(coalesce(nullif(known_as, ''), forename), 1) as forename,
             left(surname, 1) as surname, born_on, died_on, is_restricted
        from children.child
       where child_id = any(:ids) and merged_into is null
      union all
      select a.child_id, left(coalesce(nullif(s.known_as, ''), s.forename), 1),
             left(s.surname, 1), s.born_on, s.died_on, s.is_restricted
        from children.child a
        join children.child s on s.child_id = a.merged_into
       where a.child_id = any(:ids)
      """;

  private static final String BY_ADDRESS =
      """
      select coalesce(merged_into, child_id) from children.child where public_id = :address
      """;

  private static final String BY_UPN =
      """
      select distinct coalesce(merged_into, child_id) from children.child where upn = :upn
      """;

  private final JdbcClient jdbc;
  private final Clock clock;

  Children(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The child with this number.
  @Transactional(readOnly = true)
  public Optional<ChildSummary> find(ChildId id) {
    return jdbc.sql(ONE)
        .param("id", id.value())
        .param("today", LocalDate.now(clock))
        .query(SummaryRows::read)
        .optional();
  }

  /// The child whose page has this address; absent for nonsense.
  @Transactional(readOnly = true)
  public Optional<ChildSummary> findByAddress(String address) {
    return RandomNumbers.read(address)
        .flatMap(known -> jdbc.sql(BY_ADDRESS).param("address", known).query(Long.class).optional())
        .flatMap(id -> find(new ChildId(id)));
  }

  /// Every child with this UPN: more than one until a duplicate is put right.
  @Transactional(readOnly = true)
  public List<ChildSummary> findByUpn(String upn) {
    List<ChildId> ids =
        jdbc.sql(BY_UPN).param("upn", upn).query(Long.class).list().stream()
            .map(ChildId::new)
            .toList();
    return List.copyOf(find(ids).values());
  }

  /// What a list shows of those of `ids` that the account may see, by the number that was asked.
  @Transactional(readOnly = true)
  public Map<ChildId, ChildGlimpse> glimpses(Collection<ChildId> ids) {
    Map<ChildId, ChildGlimpse> found = new HashMap<>();
    jdbc.sql(GLIMPSES)
        .param("ids", numbers(ids))
        .query(
            row -> {
              found.put(new ChildId(row.getLong("asked")), glimpse(row));
            });
    return found;
  }

  /// Those of `ids` that the account may see, by the number that was asked.
  @Transactional(readOnly = true)
  public Map<ChildId, ChildSummary> find(Collection<ChildId> ids) {
    Map<ChildId, ChildSummary> found = new HashMap<>();
    jdbc.sql(MANY)
        .param("ids", numbers(ids))
        .param("today", LocalDate.now(clock))
        .query(
            row -> {
              found.put(new ChildId(row.getLong("asked")), SummaryRows.read(row, 0));
            });
    return found;
  }

  private static Long[] numbers(Collection<ChildId> ids) {
    return ids.stream().map(ChildId::value).toArray(Long[]::new);
  }

  private static ChildGlimpse glimpse(ResultSet row) throws SQLException {
    return new ChildGlimpse(
        row.getString("forename") + "." + row.getString("surname") + ".",
        row.getObject("born_on", LocalDate.class),
        Optional.ofNullable(row.getObject("died_on", LocalDate.class)),
        row.getBoolean("is_restricted"));
  }
}
