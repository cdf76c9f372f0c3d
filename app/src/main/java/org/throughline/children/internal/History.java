// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;

/// What changed on a child's record.
@Component
public class History {

  private static final String OF =
      """
      select h.field, h.was, h.becomes, h.recorded_at, s.words, s.account_id
        from children.change h
        join children.source s using (source_id)
       where h.child_id = any(:ids)
       order by h.change_id desc
       limit 1000
      """;

  private static final String BEGAN =
      """
      select c.recorded_at, s.words, s.account_id
        from children.child c
        join children.source s using (source_id)
       where c.child_id = :id
      """;

  private final JdbcClient jdbc;

  History(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// One fact that changed; the first state of the record has no field.
  public record Line(
      String field, String was, String becomes, Instant at, String source, Optional<AccountId> by) {

    /// The field as officers say it.
    public String label() {
      return Field.ofColumn(field).map(Field::label).orElse(field);
    }
  }

  /// The changes, the latest first.
  @Transactional(readOnly = true)
  public List<Line> of(ChildRecord child) {
    List<Long> ids = new java.util.ArrayList<>(child.absorbed());
    ids.add(child.id().value());
    List<Line> lines =
        new java.util.ArrayList<>(
            jdbc.sql(OF)
                .param("ids", ids.toArray(Long[]::new))
                .query(
                    (row, number) ->
                        new Line(
                            row.getString("field"),
                            row.getString("was"),
                            row.getString("becomes"),
                            row.getTimestamp("recorded_at").toInstant(),
                            row.getString("words"),
                            account(row.getLong("account_id"))))
                .list());
    lines.add(
        jdbc.sql(BEGAN)
            .param("id", child.id().value())
            .query(
                (row, number) ->
                    new Line(
                        "",
                        "",
                        "",
                        row.getTimestamp("recorded_at").toInstant(),
                        row.getString("words"),
                        account(row.getLong("account_id"))))
            .single());
    return List.copyOf(lines);
  }

  private static Optional<AccountId> account(long id) {
    return id == 0 ? Optional.empty() : Optional.of(new AccountId(id));
  }
}
