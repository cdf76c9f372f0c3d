// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.identity;

import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/// Tells the database, at the beginning of each transaction, whose request it serves, so that its
/// row-level security decides by the account itself. Nothing is told where nobody is signed in and
/// where the account does no casework: then no child is seen.
@Component
class AccountInTransaction implements TransactionExecutionListener {

  private static final String TELL =
      """
      select set_config('throughline.account', :account, true)
      """;

  private final DataSource database;
  private final CurrentAccount currentAccount;
  private final JdbcClient jdbc;

  AccountInTransaction(DataSource database, CurrentAccount currentAccount, JdbcClient jdbc) {
    this.database = database;
    this.currentAccount = currentAccount;
    this.jdbc = jdbc;
  }

  @Override
  public void afterBegin(TransactionExecution transaction, @Nullable Throwable failure) {
    if (failure == null && TransactionSynchronizationManager.hasResource(database)) {
      caseworker().ifPresent(this::tell);
    }
  }

  private Optional<Account> caseworker() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? currentAccount.of(request.getRequest()).filter(Account::doesCasework)
        : Optional.empty();
  }

  private void tell(Account account) {
    jdbc.sql(TELL)
        .param("account", Long.toString(account.id().value()))
        .query(String.class)
        .single();
  }
}
