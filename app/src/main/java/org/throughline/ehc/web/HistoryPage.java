// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;
import java.util.Map;

/// Every state of one thing, the latest first.
public record HistoryPage(String back, String backLabel, String sentence, List<State> states) {

  /// @param act such as `Changed by Ola Example, 22 Nov 2026, 10:15`
  /// @param values each under the words of its field
  /// @param changed the fields that differ from the state before
  public record State(String act, Map<String, String> values, List<String> changed) {
    public State {
      changed = List.copyOf(changed);
    }
  }

  public HistoryPage {
    states = List.copyOf(states);
  }
}
