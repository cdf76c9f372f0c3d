// SPDX-License-Identifier: Apache-2.0
package org.throughline.children.internal;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Does work under a right by name, and puts that on record in the same transaction.
@Component
public class NamedRights {

  private static final String TAKE =
      """
      select set_config('throughline.children_right', :right, true)
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final TransactionTemplate apart;
  private final AuditLog audit;

  NamedRights(JdbcClient jdbc, PlatformTransactionManager transactions, AuditLog audit) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.audit = audit;
  }

  /// Carries out `work` in the transaction that is open, or in one of its own. The right ends with
  /// the work.
  ///
  /// @param by who had it done; absent for what happens by the clock
  /// @param subjectId which load, import or search it is
  public <T> T holding(
      NamedRight right, Optional<AccountId> by, String subjectId, Supplier<T> work) {
    return transaction.execute(
        status -> {
          take(right.code());
          T result = work.get();
          take("");
          // last, because everybody who acts meanwhile waits for the end of the audit log
          audit.record(by, "children-right-used", "children-" + right.code(), subjectId, Map.of());
          return result;
        });
  }

  /// Looks at something under a right by name that is not about any child, such as how far a job
  /// is.
  public <T> T quietly(NamedRight right, Supplier<T> look) {
    return transaction.execute(
        status -> {
          take(right.code());
          T result = look.get();
          take("");
          return result;
        });
  }

  /// Does something at once in a transaction of its own, as under the right to import.
  public void apart(Runnable work) {
    apart.executeWithoutResult(
        status -> {
          take(NamedRight.IMPORT.code());
          work.run();
        });
  }

  private void take(String right) {
    jdbc.sql(TAKE).param("right", right).query(String.class).single();
  }
}
