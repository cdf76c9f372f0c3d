// SPDX-License-Identifier: Apache-2.0
package org.throughline.children;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.throughline.platform.identity.AccountId;

/// A module that keeps something about children by rules that a test names.
@TestComponent
public class KeptByTests implements KeptRecord {

  private final Map<ChildId, String> rules = new ConcurrentHashMap<>();

  /// From now on something is kept about this child by this rule.
  public void keeps(ChildId child, String rule) {
    rules.put(child, rule);
  }

  @Override
  public Map<ChildId, List<Kept>> of(Collection<ChildId> children) {
    return children.stream()
        .filter(rules::containsKey)
        .collect(Collectors.toMap(id -> id, id -> List.of(Kept.sinceBirth(rules.get(id)))));
  }

  @Override
  public int order() {
    return 1;
  }

  @Override
  public Map<String, Long> remove(Collection<ChildId> children, AccountId by) {
    return Map.of("tests", children.stream().filter(rules::containsKey).count());
  }
}
