// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.throughline.cases.CaseId;
import org.throughline.cases.CaseSummary;
import org.throughline.children.ChildId;
import org.throughline.platform.identity.AccountId;

/// Reads the row of a case.
public final class CaseRow {

  private CaseRow() {}

  public static CaseSummary summary(ResultSet row, int number) throws SQLException {
    return new CaseSummary(
        new CaseId(row.getLong("case_id")),
        row.getObject("public_id", UUID.class),
        row.getString("pathway"),
        new ChildId(row.getLong("child_id")),
        Optional.ofNullable(row.getString("setting")),
        row.getObject("opened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
        account(row, "officer_id"),
        row.getLong("version"));
  }

  /// The account that a column names, if it names one.
  public static Optional<AccountId> account(ResultSet row, String column) throws SQLException {
    long id = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(new AccountId(id));
  }
}
