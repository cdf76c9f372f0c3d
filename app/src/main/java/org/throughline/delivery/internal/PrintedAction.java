// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.delivery.ActionFacts;
import org.throughline.delivery.NewAction;
import org.throughline.platform.identity.Account;
import org.throughline.strategy.CommitmentLine;
import org.throughline.strategy.Lead;
import org.throughline.strategy.PlannedAction;
import org.throughline.strategy.StrategySummary;

/// What a paper says is to be done, as an action. A lead becomes the responsible officer only when
/// exactly one colleague has that very name; everybody else the paper names is kept as a partner,
/// so that nobody is assigned by a guess.
record PrintedAction(PlannedAction printed, StrategySummary strategy, List<Account> officers) {

  NewAction under(CommitmentLine commitment) {
    Optional<Account> owner = owner();
    return new NewAction(
        commitment,
        Optional.empty(),
        new ActionFacts(
            cut(printed.text(), 4000),
            Math.clamp(printed.year(), 1, 20),
            cut(commitment.theme(), 200),
            owner.map(Account::id),
            partners(owner),
            start(),
            due(),
            printed.success().isBlank() ? List.of() : List.of(cut(printed.success(), 4000)),
            Optional.empty(),
            List.of()),
        note(),
        List.of(),
        strategy.isInvented());
  }

  private Optional<Account> owner() {
    return printed.leads().stream().map(this::named).flatMap(Optional::stream).findFirst();
  }

  private Optional<Account> named(Lead lead) {
    List<Account> same =
        officers.stream()
            .filter(each -> each.name().equalsIgnoreCase(lead.name().strip()))
            .toList();
    return same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty();
  }

  private List<String> partners(Optional<Account> owner) {
    return printed.leads().stream()
        .filter(lead -> owner.isEmpty() || !named(lead).equals(owner))
        .map(lead -> lead.name().isBlank() ? lead.initials() : lead.name())
        .filter(name -> !name.isBlank())
        .distinct()
        .limit(30)
        .toList();
  }

  /// The paper's own day, or the first day of the strategy's year when it names no time at all.
  private Optional<LocalDate> start() {
    return isUndated()
        ? Optional.of(firstDayOfYear())
        : printed.start().filter(day -> printed.due().map(due -> !due.isBefore(day)).orElse(true));
  }

  /// The paper's own day; the last of the strategy's year when it names no time at all; the last
  /// of the strategy when it names a time that is no day, such as "ongoing".
  private Optional<LocalDate> due() {
    if (printed.due().isPresent()) {
      return printed.due();
    }
    LocalDate last = strategy.to().atEndOfMonth();
    LocalDate ofYear = firstDayOfYear().plusYears(1).minusDays(1);
    LocalDate due = printed.timescale().isBlank() && ofYear.isBefore(last) ? ofYear : last;
    return printed.start().map(due::isBefore).orElse(false) ? Optional.empty() : Optional.of(due);
  }

  private boolean isUndated() {
    return printed.start().isEmpty()
        && printed.due().isEmpty()
        && printed.timescale().isBlank()
        && firstDayOfYear().isBefore(strategy.to().atEndOfMonth());
  }

  private LocalDate firstDayOfYear() {
    return strategy.from().atDay(1).plusYears(Math.max(1, printed.year()) - 1L);
  }

  private String note() {
    List<String> parts = new ArrayList<>();
    Stream.of(printed.timescale(), printed.comments())
        .filter(part -> !part.isBlank())
        .forEach(parts::add);
    return cut(parts.stream().collect(Collectors.joining("\n")), 4000);
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length - 1) + "…";
  }
}
