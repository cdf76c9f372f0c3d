// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.throughline.platform.audit.AuditEntry;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.web.Dates;

/// What the audit log says of one record, as entries of a child's whole record.
@Component
public class LoggedSection {

  private static final int MOST = 100_000;

  private final AuditLog audit;
  private final Accounts accounts;

  LoggedSection(AuditLog audit, Accounts accounts) {
    this.audit = audit;
    this.accounts = accounts;
  }

  /// Who did what, the earliest first.
  ///
  /// @param subject the kind of record, such as `case`
  public List<RecordSection.Entry> about(String subject, String subjectId) {
    Map<AccountId, String> names = accounts.names();
    return audit.about(subject, subjectId, MOST).reversed().stream()
        .map(entry -> new RecordSection.Entry(cells(entry, names), true))
        .toList();
  }

  private static Map<String, String> cells(AuditEntry entry, Map<AccountId, String> names) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("When", Dates.moment(entry.at()));
    cells.put("Who", entry.by().map(by -> names.getOrDefault(by, "")).orElse("The system itself"));
    cells.put("What", entry.act().replace('-', ' '));
    cells.put("Of what", entry.detail().getOrDefault("part", ""));
    return cells;
  }
}
