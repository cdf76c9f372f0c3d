// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.throughline.platform.identity.AccountId;

/// Measures that are read together, as one version of a scorecard names them.
///
/// @param code in the address, such as `send-improvement-board`
/// @param measures in the order in which they are read within their part
/// @param madeBy empty for those of the demonstration
public record Scorecard(
    String code,
    String title,
    String purpose,
    Arrangement arrangement,
    int version,
    List<MeasureCode> measures,
    Instant madeAt,
    Optional<AccountId> madeBy,
    boolean isInvented) {

  /// What its parts are.
  public enum Arrangement {
    /// Activity, cost, outcome, quality.
    FACET("by activity, cost, outcome and quality"),
    /// The priorities of the strategies.
    PRIORITY("by priority");

    private final String words;

    Arrangement(String words) {
      this.words = words;
    }

    public String words() {
      return words;
    }
  }

  /// What a scorecard is to be, before it is kept.
  public record Draft(
      String code,
      String title,
      String purpose,
      Arrangement arrangement,
      List<MeasureCode> measures) {
    public Draft {
      measures = List.copyOf(measures);
    }
  }

  public Scorecard {
    measures = List.copyOf(measures);
  }
}
