// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.documents.DocumentGuard;
import org.throughline.platform.identity.Account;

/// Whoever may read the plan, which is everybody with an account, may read the evidence in it.
@Component
class ActionFiles implements DocumentGuard {

  @Override
  public String subject() {
    return EvidenceWriting.SUBJECT;
  }

  @Override
  public boolean mayRead(Optional<Account> account, String subjectId) {
    return account.isPresent();
  }
}
