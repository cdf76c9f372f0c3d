// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.throughline.delivery.ActionFacts;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.Accounts;

/// What must hold of an action's facts, whoever sends them and by whichever door.
@Component
class FactRules {

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

  private final Accounts accounts;

  FactRules(Accounts accounts) {
    this.accounts = accounts;
  }

  /// Everything that is wrong with `facts`, apart from what it waits for.
  ///
  /// @param before who owned it so far: an officer who has left may stay until somebody is chosen
  List<Problem> problems(ActionFacts facts, Optional<AccountId> before) {
    List<Problem> problems = problemsWithoutOwner(facts);
    if (facts.owner().isPresent()
        && !facts.owner().equals(before)
        && accounts.find(facts.owner().get()).isEmpty()) {
      problems.add(PlanProblems.ownerUnknown());
    }
    return problems;
  }

  /// As above, against the officers the caller has read once for many rows.
  List<Problem> problems(ActionFacts facts, Optional<AccountId> before, Set<AccountId> officers) {
    List<Problem> problems = problemsWithoutOwner(facts);
    if (facts.owner().isPresent()
        && !facts.owner().equals(before)
        && !officers.contains(facts.owner().get())) {
      problems.add(PlanProblems.ownerUnknown());
    }
    return problems;
  }

  private static List<Problem> problemsWithoutOwner(ActionFacts facts) {
    List<Problem> problems = new ArrayList<>();
    if (facts.text().isBlank() || facts.text().length() > 4000) {
      problems.add(PlanProblems.textMissing());
    }
    if (facts.year() < 1 || facts.year() > 20) {
      problems.add(PlanProblems.yearOutside());
    }
    if (facts.theme().length() > 200) {
      problems.add(PlanProblems.themeTooLong());
    }
    addList(problems, "partners", facts.partners());
    addList(problems, "success", facts.success());
    addDates(problems, facts);
    return problems;
  }

  private static void addList(List<Problem> problems, String field, List<String> lines) {
    if (lines.size() > 30 || lines.stream().anyMatch(line -> line.length() > 4000)) {
      problems.add(PlanProblems.listTooLong(field));
    }
  }

  private static void addDates(List<Problem> problems, ActionFacts facts) {
    boolean startOutside = facts.start().map(FactRules::isOutside).orElse(false);
    boolean dueOutside = facts.due().map(FactRules::isOutside).orElse(false);
    if (startOutside) {
      problems.add(PlanProblems.dateOutside("start"));
    }
    if (dueOutside) {
      problems.add(PlanProblems.dateOutside("due"));
    }
    if (!startOutside
        && !dueOutside
        && facts.start().isPresent()
        && facts.due().map(due -> due.isBefore(facts.start().get())).orElse(false)) {
      problems.add(PlanProblems.dueBeforeStart());
    }
  }

  static boolean isOutside(LocalDate day) {
    return day.isBefore(EARLIEST) || day.isAfter(LATEST);
  }
}
