// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.web;

import java.util.List;

/// What mediation in a case came to, and its clocks.
///
/// @param sentence the answer that the page begins with
/// @param isRecorded whether there is a result
/// @param agreed what was agreed; empty for nothing
public record MediationPage(
    String casePath,
    String path,
    String child,
    String sentence,
    boolean isRecorded,
    String agreed,
    List<Fact> facts,
    List<Clock> clocks) {

  /// @param isLate whether its last day is past
  public record Fact(String label, String words, boolean isLate) {}

  /// What the law asks around mediation, as it stands in this case.
  ///
  /// @param mark of its state
  public record Clock(String act, String due, String state, String mark, String because) {}

  public MediationPage {
    facts = List.copyOf(facts);
    clocks = List.copyOf(clocks);
  }
}
