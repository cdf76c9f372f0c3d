// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.merging;

import java.sql.Array;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.children.internal.NamedRight;
import org.throughline.children.internal.NamedRights;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Pairs of records that may be of one child, with the reasons.
@Component
public class Duplicates {

  private static final String LOOK =
      """
      select children.look_for_duplicates(:ids, :at)
      """;

  private static final String LIST =
      """
      select d.one, d.other, d.reasons, count(*) over () as total
        from children.possible_duplicate d
        join children.child a on a.child_id = d.one
        join children.child b on b.child_id = d.other
       where a.merged_into is null and b.merged_into is null
       order by cardinality(d.reasons) desc, d.found_at, d.one, d.other
       limit :limit offset :offset
      """;

  private static final String NOT_SAME =
      """
      insert into children.not_same (one, other, said_by, said_at)
      select c.child_id, o.child_id, :by, :at
        from children.child c, children.child o
       where c.child_id = :one and o.child_id = :other
      on conflict do nothing
      """;

  private static final String FORGET =
      """
      delete from children.possible_duplicate where one = :one and other = :other
      """;

  private final JdbcClient jdbc;
  private final NamedRights rights;
  private final AuditLog audit;
  private final Clock clock;

  Duplicates(JdbcClient jdbc, NamedRights rights, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.rights = rights;
    this.audit = audit;
    this.clock = clock;
  }

  /// Two records, the one that was there first before the other.
  public record Pair(ChildId one, ChildId other, List<String> reasons) {}

  /// Some of the pairs.
  public record Found(List<Pair> pairs, int total) {}

  /// Looks at one record after it was written; within the transaction of the writing.
  @Transactional
  public void lookAt(ChildId child) {
    look(new Long[] {child.value()});
  }

  /// Looks at every record, in the background.
  public long lookAtAll() {
    return rights.holding(NamedRight.DUPLICATES, Optional.empty(), "all", () -> look(new Long[0]));
  }

  private long look(Long[] ids) {
    return jdbc.sql(LOOK)
        .param("ids", ids)
        .param("at", Timestamp.from(clock.instant()))
        .query(Long.class)
        .single();
  }

  /// The pairs of which the signed-in account may see both.
  @Transactional(readOnly = true)
  public Found list(int limit, int offset) {
    int[] total = new int[1];
    List<Pair> pairs =
        jdbc.sql(LIST)
            .param("limit", limit)
            .param("offset", offset)
            .query(
                (row, number) -> {
                  total[0] = row.getInt("total");
                  Array reasons = row.getArray("reasons");
                  return new Pair(
                      new ChildId(row.getLong("one")),
                      new ChildId(row.getLong("other")),
                      List.of((String[]) reasons.getArray()));
                })
            .list();
    return new Found(pairs, total[0]);
  }

  /// Remembers that two records are of two children.
  @Transactional
  public boolean areNotSame(ChildId a, ChildId b, AccountId by) {
    long one = Math.min(a.value(), b.value());
    long other = Math.max(a.value(), b.value());
    int said =
        jdbc.sql(NOT_SAME)
            .param("one", one)
            .param("other", other)
            .param("by", by.value())
            .param("at", Timestamp.from(clock.instant()))
            .update();
    jdbc.sql(FORGET).param("one", one).param("other", other).update();
    if (said == 1) {
      audit.record(
          Optional.of(by), "children-told-apart", "child-pair", one + "-" + other, Map.of());
    }
    return said == 1;
  }
}
