// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// What is to be done, by whom and by when: everything about an action that people edit, and that
/// is not progress.
///
/// @param year the strategy's year, from 1
/// @param theme the heading it stands under; empty when there is none
/// @param owner the one responsible officer; absent while nobody owns it
/// @param partners who else must help: people or organisations, as they are called
/// @param success how one will know that it worked
/// @param cost what it costs; absent when it needs no money of its own
/// @param needs codes of actions that must come first
public record ActionFacts(
    String text,
    int year,
    String theme,
    Optional<AccountId> owner,
    List<String> partners,
    Optional<LocalDate> start,
    Optional<LocalDate> due,
    List<String> success,
    Optional<Pence> cost,
    List<String> needs) {

  public ActionFacts {
    partners = List.copyOf(partners);
    success = List.copyOf(success);
    needs = List.copyOf(needs);
  }
}
