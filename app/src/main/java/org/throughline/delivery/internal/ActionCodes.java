// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.delivery.NewAction;
import org.throughline.strategy.CommitmentId;

/// Gives each new action its code: the commitment's own while it has one action, with a letter
/// when it has several. A code that was given never changes.
final class ActionCodes {

  private final Set<String> taken;
  private final Map<CommitmentId, Long> arriving;
  private final Map<CommitmentId, Integer> existing;

  /// @param taken every code already used for the commitments of `arriving`
  /// @param existing how many actions each commitment has already
  ActionCodes(Set<String> taken, Map<CommitmentId, Integer> existing, List<NewAction> arriving) {
    this.taken = new HashSet<>(taken);
    this.existing = new HashMap<>(existing);
    this.arriving =
        arriving.stream()
            .collect(Collectors.groupingBy(each -> each.commitment().id(), Collectors.counting()));
    arriving.forEach(each -> each.code().ifPresent(this.taken::add));
  }

  String codeOf(NewAction action) {
    return action.code().orElseGet(() -> free(action));
  }

  private String free(NewAction action) {
    CommitmentId commitment = action.commitment().id();
    String base = action.commitment().code();
    boolean isAlone =
        existing.getOrDefault(commitment, 0) == 0 && arriving.getOrDefault(commitment, 0L) == 1;
    int place = existing.getOrDefault(commitment, 0);
    existing.put(commitment, place + 1);
    String code = isAlone ? base : base + letters(place);
    while (!taken.add(code)) {
      place++;
      code = base + letters(place);
    }
    return code;
  }

  /// 0 is `a`, 25 is `z`, 26 is `aa`.
  static String letters(int place) {
    String last = String.valueOf((char) ('a' + place % 26));
    return place < 26 ? last : letters(place / 26 - 1) + last;
  }
}
