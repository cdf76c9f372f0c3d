// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.web;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.governance.internal.reports.Field;
import org.throughline.platform.access.Relation;
import org.throughline.platform.identity.Account;

/// The officer who signs the implications of the field that the address names.
@Component
class SignsForReport implements Relation {

  static final String NAME = "signs-for-report";

  private static final String SIGNS =
      """
      select exists (select from governance.implication
                      where report_id = :id and field = :field and officer_id = :account)
      """;

  private final JdbcClient jdbc;

  SignsForReport(JdbcClient jdbc) {
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
        && jdbc.sql(SIGNS)
            .param("id", Long.valueOf(id))
            .param("field", field.get().name())
            .param("account", account.id().value())
            .query(Boolean.class)
            .single();
  }
}
