// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// Whoever began the report.
@Component
class AuthorOfReport implements Relation {

  static final String NAME = "author-of-report";

  private static final String WROTE =
      """
      select exists (select from governance.report
                      where report_id = :id and author_id = :account)
      """;

  private final JdbcClient jdbc;

  AuthorOfReport(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean holds(Account account, Map<String, String> path) {
    String id = path.getOrDefault("id", "");
    return id.matches("\\d{1,18}")
        && jdbc.sql(WROTE)
            .param("id", Long.valueOf(id))
            .param("account", account.id().value())
            .query(Boolean.class)
            .single();
  }
}
