// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.internal.beside;

import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseId;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.AccountId;

/// Puts on the audit log what was done beside a case's events, in the transaction that does it.
@Component
class CaseTrail {

  private final CaseFiles files;
  private final AuditLog audit;

  CaseTrail(CaseFiles files, AuditLog audit) {
    this.files = files;
    this.audit = audit;
  }

  /// @param act in the past tense, such as `case-note-written`
  void left(CaseId id, String act, AccountId by) {
    String address = files.find(id).orElseThrow().address().toString();
    audit.record(Optional.of(by), act, "case", address, Map.of());
  }
}
