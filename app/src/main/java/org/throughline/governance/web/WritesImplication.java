// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.reports.Field;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// Whoever writes the implications of the field that the address names: the report's author and
/// the officer who signs them.
@Component
class WritesImplication implements Relation {

  static final String NAME = "writes-implication";

  private static final String WRITES =
      """
      select exists (select from governance.implication i
                       join governance.report r on r.report_id = i.report_id
                      where i.report_id = :id
                        and i.field = :field
                        and (i.officer_id = :account or r.author_id = :account))
      """;

  private final JdbcClient jdbc;

  WritesImplication(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public boolean holds(Account account, Map<String, String> path) {
    String id = path.getOrDefault("id", "");
    Optional<Field> field = Field.ofSlug(path.getOrDefault("field", ""));
    return id.matches("\\d{1,18}")
        && field.isPresent()
        && jdbc.sql(WRITES)
            .param("id", Long.valueOf(id))
            .param("field", field.get().name())
            .param("account", account.id().value())
            .query(Boolean.class)
            .single();
  }
}
