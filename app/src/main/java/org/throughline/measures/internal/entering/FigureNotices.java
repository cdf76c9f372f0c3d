// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.internal.entering;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.measures.MeasureCode;
import org.throughline.measures.ReportingPeriod;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;
import org.throughline.platform.identity.Role;
import org.throughline.platform.notices.Notice;
import org.throughline.platform.notices.Notices;

/// Tells those whom a typed figure concerns: who keeps the measure and who can decide that it
/// waits, who typed it and who keeps it what was decided. Nobody is told of what they did
/// themselves. Mail names the measure by its code alone.
@Component
class FigureNotices {

  private final Keepers keepers;
  private final Accounts accounts;
  private final Notices notices;

  FigureNotices(Keepers keepers, Accounts accounts, Notices notices) {
    this.keepers = keepers;
    this.accounts = accounts;
    this.notices = notices;
  }

  /// A figure waits. Its keeper decides; where the keeper typed it, or there is none, an owner of
  /// the strategies does.
  void waits(MeasureCode measure, ReportingPeriod period, AccountId by) {
    Optional<AccountId> keeper = keeper(measure).filter(each -> !each.equals(by));
    Set<AccountId> deciders =
        keeper
            .map(Set::of)
            .orElseGet(
                () ->
                    accounts.holding(Role.STRATEGY_OWNER).stream()
                        .map(Account::id)
                        .filter(each -> !each.equals(by))
                        .collect(Collectors.toSet()));
    for (AccountId each : deciders) {
      send(
          each,
          measure,
          "A typed figure waits to be approved",
          "1 figure of %s for %s was typed in. It is shown once somebody else approves it."
              .formatted(measure, period.label()));
    }
  }

  /// A figure was approved or returned.
  void decided(Entry entry, Entry.State state, AccountId by) {
    boolean isApproved = state == Entry.State.APPROVED;
    Set<AccountId> concerned = new LinkedHashSet<>(List.of(entry.enteredBy()));
    keeper(entry.measure()).ifPresent(concerned::add);
    concerned.remove(by);
    for (AccountId each : concerned) {
      send(
          each,
          entry.measure(),
          isApproved ? "A typed figure was approved" : "A typed figure was returned",
          "1 figure of %s for %s %s."
              .formatted(
                  entry.measure(),
                  entry.period().label(),
                  isApproved
                      ? "was approved and is shown"
                      : "was returned: the page says what is to be put right"));
    }
  }

  private Optional<AccountId> keeper(MeasureCode measure) {
    return keepers.of(measure).owner().filter(each -> accounts.find(each).isPresent());
  }

  private void send(AccountId to, MeasureCode measure, String subject, String line) {
    notices.send(new Notice(to, subject, List.of(line), "/measures/" + measure + "/figures"));
  }
}
