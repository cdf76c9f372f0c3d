// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionId;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// Who saved an action last, for the person who was overtaken.
@Component
class LastSaved {

  private static final String BY =
      """
      select coalesce(account_id, 0)
        from (select version, account_id from delivery.change where action_id = :id
              union all
              select version, account_id from delivery.progress_update where action_id = :id) saved
       order by version desc
       limit 1
      """;

  private final JdbcClient jdbc;
  private final Accounts accounts;

  LastSaved(JdbcClient jdbc, Accounts accounts) {
    this.jdbc = jdbc;
    this.accounts = accounts;
  }

  String by(ActionId action) {
    return jdbc.sql(BY)
        .param("id", action.value())
        .query(Long.class)
        .optional()
        .filter(number -> number > 0)
        .flatMap(number -> accounts.find(new AccountId(number)))
        .map(account -> account.name())
        .orElse("A colleague");
  }
}
