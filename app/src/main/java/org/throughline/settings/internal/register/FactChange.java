// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings.internal.register;

import java.util.ArrayList;
import java.util.List;
import org.throughline.settings.Fact;
import org.throughline.settings.SettingFacts;

/// One fact that changed.
///
/// @param was as it was kept; empty when it was not known
/// @param becomes as it is kept; empty when it is no longer known
public record FactChange(Fact fact, String was, String becomes) {

  /// What differs, in the order of the facts.
  public static List<FactChange> between(SettingFacts before, SettingFacts after) {
    List<FactChange> changes = new ArrayList<>();
    for (Fact fact : Fact.values()) {
      if (!before.text(fact).equals(after.text(fact))) {
        changes.add(new FactChange(fact, before.text(fact), after.text(fact)));
      }
    }
    return changes;
  }

  /// In words, such as `Pupils on roll: 398 → 402`.
  public String sentence() {
    return fact.label() + ": " + words(was) + " → " + words(becomes);
  }

  private String words(String kept) {
    return kept.isEmpty() ? "not given" : fact.form().display(kept);
  }
}
