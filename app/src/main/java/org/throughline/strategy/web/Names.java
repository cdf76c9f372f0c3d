// SPDX-License-Identifier: Apache-2.0
package org.throughline.strategy.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// The names of people beside what they did.
@Component
class Names {

  private final Accounts accounts;

  Names(Accounts accounts) {
    this.accounts = accounts;
  }

  String of(AccountId id) {
    return accounts.find(id).map(Account::name).orElse("A former colleague");
  }

  String of(Optional<AccountId> id) {
    return id.map(this::of).orElse("");
  }
}
