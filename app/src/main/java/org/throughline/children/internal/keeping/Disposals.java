// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal.keeping;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// The removals that were proposed, and the certificates of those that were carried out.
@Component
@Transactional(readOnly = true)
public class Disposals {

  private static final String DISPOSALS =
      """
      select d.disposal_id, d.child_id, d.public_id::text as address, d.born_year,
             coalesce((select r.record
                         from children.retention_rule r
                        where r.code = d.rule_code
                        order by r.from_on desc
                        limit 1), d.rule_code) as rule,
             d.proposed_by, d.proposed_at, d.approved_by, d.approved_at,
             coalesce(d.certificate ->> 'records', '') as records
        from children.disposal d
       order by d.approved_at is not null, d.disposal_id desc
       limit 200
      """;

  private final JdbcClient jdbc;

  Disposals(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// A disposal that waits for a second person, or was carried out.
  ///
  /// @param rule the kind of record whose rule it was, such as `Pupil file`
  /// @param child absent once it was carried out
  public record Disposal(
      long id,
      Optional<ChildId> child,
      String address,
      String rule,
      int bornYear,
      AccountId proposedBy,
      Instant proposedAt,
      Optional<AccountId> approvedBy,
      Optional<Instant> approvedAt,
      String records) {}

  /// What waits for a second person, and the certificates of what was removed.
  List<Disposal> all() {
    return jdbc.sql(DISPOSALS)
        .query(
            (row, number) -> {
              long child = row.getLong("child_id");
              long approver = row.getLong("approved_by");
              Timestamp approved = row.getTimestamp("approved_at");
              return new Disposal(
                  row.getLong("disposal_id"),
                  child == 0 ? Optional.empty() : Optional.of(new ChildId(child)),
                  row.getString("address"),
                  row.getString("rule"),
                  row.getInt("born_year"),
                  new AccountId(row.getLong("proposed_by")),
                  row.getTimestamp("proposed_at").toInstant(),
                  approver == 0 ? Optional.empty() : Optional.of(new AccountId(approver)),
                  Optional.ofNullable(approved).map(Timestamp::toInstant),
                  row.getString("records"));
            })
        .list();
  }

  /// The removal of this child's record, while it waits for a second person.
  Optional<Disposal> waiting(ChildId child) {
    return all().stream().filter(each -> each.child().equals(Optional.of(child))).findFirst();
  }
}
