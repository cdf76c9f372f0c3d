// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.documents;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;

/// Files of the kind `guarded-test` belong to the account whose number the record bears; those of
/// record `public` are for everybody.
@Component
class DocumentGuardsForTests implements DocumentGuard {

  @Override
  public String subject() {
    return "guarded-test";
  }

  @Override
  public boolean mayRead(Optional<Account> account, String subjectId) {
    return subjectId.equals("public")
        || account
            .map(known -> Long.toString(known.id().value()))
            .filter(subjectId::equals)
            .isPresent();
  }
}
