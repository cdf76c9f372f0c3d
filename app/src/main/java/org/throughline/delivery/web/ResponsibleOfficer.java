// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// The one officer who answers for the action that the address names.
@Component
class ResponsibleOfficer implements Relation {

  static final String NAME = "responsible-officer-of-action";

  private static final String OWNS =
      """
      select exists (select from delivery.action where action_id = :id and owner_id = :account)
      """;

  private final JdbcClient jdbc;

  ResponsibleOfficer(JdbcClient jdbc) {
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
        && jdbc.sql(OWNS)
            .param("id", Long.valueOf(id))
            .param("account", account.id().value())
            .query(Boolean.class)
            .single();
  }
}
