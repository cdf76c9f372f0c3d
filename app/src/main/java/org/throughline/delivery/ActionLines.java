// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.AccountId;
import org.throughline.strategy.CommitmentId;

/// Asks which actions keep a promise.
@Component
public class ActionLines {

  private static final String OF_COMMITMENT =
      """
      select action_id, code, text, status, due_on, owner_id, last_update_at, open_barriers
      from delivery.action
      where commitment_id = :commitment and withdrawn_at is null
      order by code
      """;

  private final JdbcClient jdbc;

  ActionLines(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The actions of a commitment that still stand, by code.
  public List<ActionLine> of(CommitmentId commitment) {
    return jdbc.sql(OF_COMMITMENT)
        .param("commitment", commitment.value())
        .query(ActionLines::line)
        .list();
  }

  private static ActionLine line(ResultSet row, int number) throws SQLException {
    return new ActionLine(
        new ActionId(row.getLong("action_id")),
        row.getString("code"),
        row.getString("text"),
        ActionStatus.valueOf(row.getString("status")),
        Optional.ofNullable(row.getDate("due_on")).map(Date::toLocalDate),
        Optional.ofNullable(row.getObject("owner_id", Long.class)).map(AccountId::new),
        Optional.ofNullable(row.getTimestamp("last_update_at")).map(Timestamp::toInstant),
        row.getInt("open_barriers"));
  }
}
