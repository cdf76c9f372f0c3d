// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.throughline.platform.identity.AccountId;

/// A report as a row of a list.
///
/// @param settled how many of its implications are signed or waived
/// @param waiting who is waited for
/// @param officers the accounts of the officers who sign or have signed
/// @param isSetAside whether it is out of the way, as begun by mistake
/// @param everPublished whether an edition of it was ever published
public record ReportSummary(
    long id,
    String title,
    long body,
    String bodyName,
    LocalDate meetsOn,
    AccountId author,
    int edition,
    boolean isPublished,
    boolean isPrivate,
    int settled,
    List<Waiting> waiting,
    Set<Long> officers,
    boolean everPublished,
    boolean isSetAside) {

  /// A signature that is asked for and not given.
  ///
  /// @param account the officer's account; 0 for one who has none
  public record Waiting(Field field, String officer, long account, LocalDate since) {}

  public ReportSummary {
    waiting = List.copyOf(waiting);
    officers = Set.copyOf(officers);
  }

  /// Whether this person wrote it or signs for it.
  public boolean names(AccountId person) {
    return author.equals(person) || officers.contains(person.value());
  }

  /// Whether this person's signature is waited for.
  public boolean waitsFor(AccountId person) {
    return !isPublished && waiting.stream().anyMatch(each -> each.account() == person.value());
  }
}
