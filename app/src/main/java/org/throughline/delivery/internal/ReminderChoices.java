// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.AccountId;

/// How often each officer wants to be reminded; weekly until they choose.
@Component
public class ReminderChoices {

  private static final String READ =
      """
      select pace from delivery.reminder_choice where account_id = :account
      """;

  private static final String CHOOSE =
      """
      insert into delivery.reminder_choice (account_id, pace) values (:account, :pace)
      on conflict (account_id) do update set pace = excluded.pace
      """;

  private final JdbcClient jdbc;

  ReminderChoices(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public ReminderPace of(AccountId account) {
    return jdbc.sql(READ)
        .param("account", account.value())
        .query(String.class)
        .optional()
        .map(ReminderPace::valueOf)
        .orElse(ReminderPace.WEEKLY);
  }

  @Transactional
  public void choose(AccountId account, ReminderPace pace) {
    jdbc.sql(CHOOSE).param("account", account.value()).param("pace", pace.name()).update();
  }
}
