// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

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
  private static final String BY_IDS =
      """
      select a.asked, s.*
        from (select child_id as asked,
                     case when merged_into is null then child_id else merged_into end as child_id
                from children.child where child_id = any(:ids)) a
        join lateral (
      """
          + SummaryRows.SELECT
          + SummaryRows.FROM
          + """
             where c.child_id = a.child_id) s on true
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
    return Optional.ofNullable(find(List.of(id)).get(id));
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

  /// Those of `ids` that the account may see, by the number that was asked.
  @Transactional(readOnly = true)
  public Map<ChildId, ChildSummary> find(Collection<ChildId> ids) {
    Map<ChildId, ChildSummary> found = new HashMap<>();
    jdbc.sql(BY_IDS)
        .param("ids", ids.stream().map(ChildId::value).toArray(Long[]::new))
        .param("today", LocalDate.now(clock))
        .query(
            row -> {
              found.put(new ChildId(row.getLong("asked")), SummaryRows.read(row, 0));
            });
    return found;
  }
}
