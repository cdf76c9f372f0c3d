// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.figures;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.measures.AreaCode;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Councils;

/// The council's own area. With another one the measures are asked anew: the parts of the whole
/// are kept for the council's own area alone.
@Component
public class HomeArea {

  private static final String SET =
      """
      insert into measures.home (area, is_invented) values (:area, :invented)
      on conflict (only_row) do update
        set area = excluded.area, is_invented = excluded.is_invented
      """;

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final FigureRefresh refresh;
  private final Councils councils;
  private final AuditLog audit;

  HomeArea(
      JdbcClient jdbc,
      PlatformTransactionManager transactions,
      FigureRefresh refresh,
      Councils councils,
      AuditLog audit) {
    this.jdbc = jdbc;
    this.transaction = new TransactionTemplate(transactions);
    this.refresh = refresh;
    this.councils = councils;
    this.audit = audit;
  }

  /// Sets it. While the demonstration is shown it is the demonstration's, and goes with it: what
  /// was counted from an invented plan must not stay as the council's own.
  ///
  /// @return how many figures are new or different
  public int set(AreaCode area, AccountId by) {
    transaction.executeWithoutResult(
        status -> {
          jdbc.sql(SET)
              .param("area", area.value())
              .param("invented", councils.current().isInvented())
              .update();
          audit.record(Optional.of(by), "home-area-set", "area", area.value(), Map.of());
        });
    return refresh.all();
  }
}
