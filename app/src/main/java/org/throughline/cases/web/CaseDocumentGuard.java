// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.cases.CaseFiles;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.internal.beside.CaseDocuments;
import org.throughline.children.ChildLooks;
import org.throughline.platform.documents.DocumentGuard;
import org.throughline.platform.identity.Account;

/// Whoever may open a case may open its files; that they did is on the child's record first.
@Component
class CaseDocumentGuard implements DocumentGuard {

  private final CaseFiles files;
  private final ChildLooks looks;

  CaseDocumentGuard(CaseFiles files, ChildLooks looks) {
    this.files = files;
    this.looks = looks;
  }

  @Override
  public String subject() {
    return CaseDocuments.SUBJECT;
  }

  @Override
  public boolean mayRead(Optional<Account> account, String subjectId) {
    return account
        .filter(Account::doesCasework)
        .flatMap(officer -> files.findByAddress(subjectId).map(of -> look(officer, of)))
        .filter(ChildLooks.Look.Seen.class::isInstance)
        .isPresent();
  }

  private ChildLooks.Look look(Account officer, CaseSummary of) {
    return looks.at(officer.id(), of.child(), "document of a case");
  }
}
