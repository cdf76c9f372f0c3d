// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.throughline.delivery.ActionFacts;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;

/// What must hold of new facts, for many rows against the officers as they were read once.
public final class FactChecks {

  private final FactRules rules;
  private final DependencyStore dependencies;
  private final Set<AccountId> officers;

  FactChecks(FactRules rules, DependencyStore dependencies, Set<AccountId> officers) {
    this.rules = rules;
    this.dependencies = dependencies;
    this.officers = Set.copyOf(officers);
  }

  /// Everything that is wrong with `becomes` as the new facts of `row`.
  public List<Problem> problems(ActionRow row, ActionFacts becomes) {
    Optional<AccountId> before = row.facts().owner();
    List<Problem> problems = new ArrayList<>(rules.problems(becomes, before, officers));
    if (!row.facts().needs().equals(becomes.needs())) {
      problems.addAll(dependencies.problems(row, becomes.needs()));
    }
    return problems;
  }
}
