// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionStatus;
import org.throughline.platform.identity.Account;
import org.throughline.platform.search.Found;
import org.throughline.platform.search.SearchPart;
import org.throughline.platform.search.SearchWords;

/// Actions of the plan by code or words, open ones before those that are done.
@Component
class ActionsFound implements SearchPart {

  private static final String FIND =
      """
      select action_id, code, text, status
        from delivery.action
       where words like all (:patterns) and withdrawn_at is null
       order by lower(code) <> lower(:text), not is_open, code
       limit :most
      """;

  private final JdbcClient jdbc;

  ActionsFound(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String heading() {
    return "Actions";
  }

  @Override
  public int order() {
    return 50;
  }

  @Override
  public List<Found> find(SearchWords words, Account viewer, int most) {
    return jdbc.sql(FIND)
        .param("patterns", words.patterns())
        .param("text", words.text())
        .param("most", most)
        .query(ActionsFound::found)
        .list();
  }

  private static Found found(ResultSet row, int number) throws SQLException {
    return new Found(
        row.getString("code"),
        row.getString("text"),
        ActionStatus.valueOf(row.getString("status")).label(),
        "/actions/" + row.getLong("action_id"));
  }
}
