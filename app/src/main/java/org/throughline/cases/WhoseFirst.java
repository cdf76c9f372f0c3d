// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// Whose cases a list begins with where its address names nobody: one's own; everybody's for a
/// manager who keeps none.
@Component
public class WhoseFirst {

  public static final String MINE = "me";
  public static final String EVERYBODYS = "all";

  private static final String KEEPS =
      """
      select exists (
        select from cases.case_file where officer_id = :account and closed_on is null)
      """;

  private final JdbcClient jdbc;

  WhoseFirst(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// @return [#MINE] or [#EVERYBODYS]
  @Transactional(readOnly = true)
  public String of(Account viewer) {
    return viewer.holds(Role.CASEWORK_MANAGER) && !keepsCases(viewer) ? EVERYBODYS : MINE;
  }

  private boolean keepsCases(Account viewer) {
    return jdbc.sql(KEEPS).param("account", viewer.id().value()).query(Boolean.class).single();
  }
}
